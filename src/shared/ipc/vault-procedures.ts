import { z } from 'zod'
import { documentUseSchema } from '../domain/document-use.ts'
import { instantSchema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

/** A document that is not what was stored, in one of the places where it is attached. */
const damagedDocumentSchema = documentUseSchema.extend({
  /** Bytes that differ from those stored, or no bytes at all. */
  damage: z.enum(['damaged', 'missing']),
})

/** The check of every byte in the vault: the one that runs, else the last one since the program started. */
export const vaultCheckSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('never') }),
  z.object({
    state: z.literal('running'),
    doneBytes: z.int().nonnegative(),
    totalBytes: z.int().nonnegative(),
  }),
  z.object({
    state: z.literal('done'),
    at: instantSchema,
    documents: z.int().nonnegative(),
    damaged: z.array(damagedDocumentSchema),
  }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('failed'), problem: problemSchema }),
])
export type VaultCheck = z.infer<typeof vaultCheckSchema>

export const vaultProcedures = {
  /** How much the vault holds, and how large its file is. */
  contents: procedure(
    z.strictObject({}),
    z.object({ documents: z.int().nonnegative(), fileBytes: z.int().nonnegative() }),
    ['vault-locked'],
  ),
  check: procedure(z.strictObject({}), vaultCheckSchema),
  /** Begins to verify, where that does not run already; how far it is comes by event. */
  verify: procedure(z.strictObject({}), vaultCheckSchema),
  cancelVerify: procedure(z.strictObject({}), z.object({})),
} as const
