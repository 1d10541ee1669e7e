import { z } from 'zod'
import { claimIdSchema, instantSchema, sha256Schema } from '../domain/identifiers.ts'
import { problemSchema } from '../domain/problem.ts'
import { ingestSchema } from './document-procedures.ts'
import { procedure } from './procedure.ts'

const claimRef = z.strictObject({ claimId: claimIdSchema })
const replyRef = claimRef.extend({ replyId: z.uuid() })

/** A message of ours that the service does not have yet. */
export const replySchema = z.object({
  id: z.uuid(),
  /** `draft` is being written; at most one of a claim. */
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
  draft: replySchema.nullable(),
  /** The longest waiting first. */
  waiting: z.array(replySchema),
})
export type Conversation = z.infer<typeof conversationSchema>

export const conversationProcedures = {
  get: procedure(claimRef, conversationSchema, ['claim-not-found']),
  markRead: procedure(claimRef, z.object({})),
  /** Durable when it answers. */
  saveDraft: procedure(claimRef.extend({ text: z.string().max(20_000) }), z.object({}), [
    'claim-not-found',
    'reply-not-possible',
  ]),
  /** Opens the system's dialog; what is picked goes with the reply that is being written. */
  pickDocuments: procedure(claimRef, z.object({ ingests: z.array(ingestSchema) }), [
    'claim-not-found',
    'reply-not-possible',
    'vault-locked',
  ]),
  removeDocument: procedure(claimRef.extend({ sha256: sha256Schema }), z.object({})),
  /** What is being written waits to be sent: once this answers, it will be. */
  send: procedure(claimRef, z.object({}), ['claim-not-found', 'reply-not-possible', 'reply-empty']),
  /** Back to what is being written, before what stands there already. */
  change: procedure(replyRef, z.object({}), ['reply-on-its-way']),
  withdraw: procedure(replyRef, z.object({}), ['reply-on-its-way']),
  /** Opens a read-only temporary copy of a document of a message, where this laptop has its bytes. */
  openDocument: procedure(
    claimRef.extend({ sha256: sha256Schema, name: z.string().min(1).max(255) }),
    z.object({}),
    [
      'document-not-found',
      'document-damaged',
      'document-not-opened',
      'program-missing',
      'file-not-writable',
      'vault-locked',
      'cancelled',
    ],
  ),
} as const
