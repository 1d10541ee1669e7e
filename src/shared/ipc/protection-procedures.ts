import { z } from 'zod'
import { problemSchema } from '../domain/problem.ts'
import { procedure } from './procedure.ts'

/** What a person knows or has on paper, that opens the vault. */
const secretKind = z.enum(['passphrase', 'recovery-code'])

/**
 * What keeps the key of the document vault: the system's keyring; where there is none, nothing but the file's rights, or a
 * passphrase; only the recovery code, when the keyring was lost.
 */
export const keyProtectionSchema = z.enum(['keyring', 'file-permissions', ...secretKind.options])

export const protectionStatusSchema = z.object({
  /** Documents can be neither read nor added, nor sent, until it is unlocked; all else works. */
  isLocked: z.boolean(),
  waysIn: z.array(secretKind),
  /** Null where there is no key file that can be understood. */
  protection: keyProtectionSchema.nullable(),
  recoveryCodeMadeAt: z.iso.datetime().nullable(),
  passphraseSetAt: z.iso.datetime().nullable(),
  /** A change of the key that is not through; null when there is none. */
  keyChange: z
    .object({
      isRunning: z.boolean(),
      doneBytes: z.int().nonnegative(),
      totalBytes: z.int().nonnegative(),
      /** Why it stopped; at the next start, or when asked to, it goes on. */
      problem: problemSchema.nullable(),
      /** Documents that cannot be read, so that they keep the old key. */
      damagedDocuments: z.int().nonnegative(),
    })
    .nullable(),
})
export type ProtectionStatus = z.infer<typeof protectionStatusSchema>

export const shortestPassphrase = 12

const nothing = z.strictObject({})
const passphrase = z.string().min(shortestPassphrase).max(1_000)
const typedSecret = z.string().min(1).max(1_000)

export const protectionProcedures = {
  status: procedure(nothing, protectionStatusSchema),
  /** By a recovery code or a passphrase; from then on the present keyring opens it again. */
  unlock: procedure(z.strictObject({ secret: typedSecret }), protectionStatusSchema, [
    'vault-locked',
    'vault-secret-wrong',
  ]),
  /** A new recovery code, to be written down; the one before holds until this one is confirmed. */
  makeRecoveryCode: procedure(nothing, z.object({ code: z.string() }), ['vault-locked']),
  /** Asks where to, then writes the code just made there; `saved` is false when the user cancelled. */
  saveRecoveryCode: procedure(nothing, z.object({ saved: z.boolean() }), [
    'vault-locked',
    'file-not-writable',
  ]),
  /** The code just made, typed from paper: from now on it counts, and the one before does not. */
  confirmRecoveryCode: procedure(z.strictObject({ code: typedSecret }), protectionStatusSchema, [
    'vault-locked',
    'vault-secret-wrong',
  ]),
  /** Sets or changes it. Without a keyring the next start asks for it. */
  setPassphrase: procedure(z.strictObject({ passphrase }), protectionStatusSchema, ['vault-locked']),
  /** Begins to encrypt every document anew under a new key, or goes on with it; the rest is told by events. */
  changeKey: procedure(nothing, protectionStatusSchema, ['vault-locked']),
} as const
