import { z } from 'zod'
import { claimIdSchema, sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { syncQuestions } from '../../../src/shared/ipc/sync-procedures.ts'

/** What the fuzzer asks of the app's process, by name; each is answered when it is durable, or has ended. */
export const orders = {
  /** A claim for customer `number`, with documents of these sizes; submitted at once or left a draft. */
  create: {
    input: z.object({ number: z.int(), sizes: z.array(z.int()), isSubmitted: z.boolean() }),
    output: z.object({ id: claimIdSchema, hashes: z.array(sha256Schema) }),
  },
  /** Whether it could still be taken back. */
  takeBack: { input: z.object({ id: claimIdSchema }), output: z.boolean() },
  /** Whether it could be changed. */
  edit: { input: z.object({ id: claimIdSchema, comment: z.string() }), output: z.boolean() },
  /** Whether it could be made ready and submitted. */
  submit: { input: z.object({ id: claimIdSchema }), output: z.boolean() },
  sync: { input: z.object({}), output: z.object({ waiting: z.int(), problem: z.string().nullable() }) },
  answer: { input: z.object({ question: z.enum(syncQuestions) }), output: z.boolean() },
  /** What the service lost is sent again, and its version taken where two differ; whether there was any. */
  settle: { input: z.object({}), output: z.boolean() },
  pause: { input: z.object({}), output: z.boolean() },
  resume: { input: z.object({}), output: z.boolean() },
  jump: { input: z.object({ ms: z.int() }), output: z.boolean() },
  /** The next so many requests that write reach the service twice. */
  double: { input: z.object({ times: z.int() }), output: z.boolean() },
  report: {
    input: z.object({}),
    output: z.object({
      claims: z.array(
        z.object({ id: claimIdSchema, state: z.string(), comments: z.int(), isInConflict: z.boolean() }),
      ),
      defects: z.array(z.string()),
    }),
  },
  quit: { input: z.object({}), output: z.boolean() },
} as const

export type Orders = typeof orders
export type OrderName = keyof Orders
export type OrderInput<Name extends OrderName> = z.infer<Orders[Name]['input']>
export type OrderOutput<Name extends OrderName> = z.infer<Orders[Name]['output']>
