import { z } from 'zod'
import { claimIdSchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'
import { problemCodes, problemSchema } from '../domain/problem.ts'
import { replyKinds } from '../domain/reply-kind.ts'
import { ingestSchema } from './document-procedures.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ claimId: claimIdSchema })
const replyRef = claimRef.extend({ replyId: z.uuid() })
/** A message is meant where nothing else is said. */
const writingRef = claimRef.extend({ kind: z.enum(replyKinds).default('reply') })

/** A message of ours, or what we ask for after a decision, that the service does not have yet. */
export const replySchema = z.object({
  id: z.uuid(),
  kind: z.enum(replyKinds),
  /** `draft` is being written; at most one of a kind and claim. */
  state: z.enum(['draft', 'waiting', 'sending']),
  text: z.string().max(20_000),
  documents: z.array(z.object({ name: z.string(), sha256: sha256Schema, sizeBytes: z.int().nonnegative() })),
  /** False once it may have reached the service, although no answer came. */
  mayBeChanged: z.boolean(),
  /** Why it waits, or came back. */
  problem: problemSchema.nullable(),
  queuedAt: instantSchema.nullable(),
})
export type Reply = z.infer<typeof replySchema>

export const conversationSchema = z.object({
  /** Messages of the reviewer's that nobody has seen. */
  unread: z.array(z.string()),
  /** Of the kind `reply`, as `waiting`. */
  draft: replySchema.nullable(),
  /** The longest waiting first. */
  waiting: z.array(replySchema),
  /** What is asked for after a decision: being written, came back, or waiting. */
  requests: z.array(replySchema),
  /** Those of the reviewer's documents that are on this computer. */
  fetched: z.array(sha256Schema),
})
export type Conversation = z.infer<typeof conversationSchema>

const notWritable = [
  'claim-not-found',
  'reply-not-possible',
  'dispute-not-possible',
  'dispute-by-ticket',
  'dispute-once',
  'dispute-late',
  'disassociation-not-possible',
  'disassociation-by-ticket',
] as const

export const conversationProcedures = {
  get: procedure(claimRef, conversationSchema, ['claim-not-found']),
  markRead: procedure(claimRef, z.object({})),
  /** Durable when it answers. */
  saveDraft: procedure(writingRef.extend({ text: z.string().max(20_000) }), z.object({}), notWritable),
  /** Opens the system's dialog; what is picked goes with what is being written. */
  pickDocuments: procedure(writingRef, z.object({ ingests: z.array(ingestSchema) }), [
    ...notWritable,
    'vault-locked',
  ]),
  removeDocument: procedure(writingRef.extend({ sha256: sha256Schema }), z.object({})),
  /** What is being written waits to be sent: once this answers, it will be. */
  send: procedure(writingRef, z.object({}), [...notWritable, 'reply-empty', 'reply-on-its-way']),
  /** Back to what is being written, before what stands there already. */
  change: procedure(replyRef, z.object({}), ['reply-on-its-way']),
  withdraw: procedure(replyRef, z.object({}), ['reply-on-its-way']),
  /** Brings a message's document into the vault where it is not there yet; asks the service, which may refuse with any code. */
  fetchDocument: procedure(
    claimRef.extend({ sha256: sha256Schema }),
    z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.int().nonnegative() }),
    problemCodes,
  ),
} as const
