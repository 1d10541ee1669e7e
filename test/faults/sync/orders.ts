import { z } from 'zod'
import { claimIdSchema, sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { syncQuestions } from '../../../src/shared/ipc/sync-procedures.ts'

/** Of which claim it changed what: one of the laptop's alone, or one that was sent; null where it was refused. */
const changedSchema = z.object({ wasSent: z.boolean(), wasReturned: z.boolean() }).nullable()

/** What the fuzzer asks of the app's process, by name; each is answered when it is durable, or has ended. */
export const orders = {
  /** Opens the data folder and begins to sync; the clock is off by so much. */
  open: {
    input: z.object({
      folder: z.string(),
      serviceUrl: z.string(),
      offsetMs: z.int(),
    }),
    output: z.boolean(),
  },
  /** A claim for customer `number`, with documents of these sizes; submitted at once or left a draft. */
  create: {
    input: z.object({ number: z.int(), sizes: z.array(z.int()), isSubmitted: z.boolean() }),
    output: z.object({ id: claimIdSchema, hashes: z.array(sha256Schema) }),
  },
  /** The state that it was taken back to; null where it could not be any more. */
  takeBack: { input: z.object({ id: claimIdSchema }), output: z.string().nullable() },
  edit: { input: z.object({ id: claimIdSchema, comment: z.string() }), output: changedSchema },
  /** One more document, of so many bytes, as its `place` makes them. */
  attach: {
    input: z.object({ id: claimIdSchema, place: z.int(), size: z.int() }),
    output: z.object({ changed: changedSchema, sha256: sha256Schema }),
  },
  /** Whether it could be made ready and submitted. */
  submit: { input: z.object({ id: claimIdSchema }), output: z.boolean() },
  /** The `at`th of the claims that the reviewer asks about is changed and sent once more; null where he asks about none. */
  resubmit: {
    input: z.object({ at: z.int() }),
    output: z.object({ id: claimIdSchema, comment: z.string(), wasReturned: z.boolean() }).nullable(),
  },
  /** A message about the `at`th of the claims that the reviewer can be written to about. */
  reply: { input: z.object({ at: z.int(), text: z.string() }), output: claimIdSchema.nullable() },
  sync: { input: z.object({}), output: z.object({ waiting: z.int(), problem: z.string().nullable() }) },
  answer: { input: z.object({ question: z.enum(syncQuestions) }), output: z.boolean() },
  /**
   * What the service lost is sent again, its version taken where two differ, and a message that came back sent once more;
   * what there was of each.
   */
  settle: {
    input: z.object({}),
    output: z.object({ lost: z.int(), taken: z.array(claimIdSchema), replies: z.int() }),
  },
  pause: { input: z.object({}), output: z.boolean() },
  resume: { input: z.object({}), output: z.boolean() },
  jump: { input: z.object({ ms: z.int() }), output: z.boolean() },
  /** The next so many requests that write reach the service twice. */
  double: { input: z.object({ times: z.int() }), output: z.boolean() },
  /** The process kills itself at its `request`th request from now on. */
  dieAt: {
    input: z.object({ request: z.int(), moment: z.enum(['before', 'during', 'after']) }),
    output: z.boolean(),
  },
  report: {
    input: z.object({}),
    output: z.object({
      claims: z.array(
        z.object({
          id: claimIdSchema,
          state: z.string(),
          comment: z.string(),
          documents: z.array(sha256Schema),
          /** Of the body that the service has, as far as the laptop knows. */
          sentHash: z.string().nullable(),
          /** Why it is in its user's hands again. */
          returned: z.array(z.string()),
          said: z.array(z.string()),
        }),
      ),
      defects: z.array(z.string()),
    }),
  },
  /** Closes the data folder; the process may open another. */
  quit: { input: z.object({}), output: z.boolean() },
} as const

export type Orders = typeof orders
export type OrderName = keyof Orders
export type OrderInput<Name extends OrderName> = z.infer<Orders[Name]['input']>
export type OrderOutput<Name extends OrderName> = z.infer<Orders[Name]['output']>
