import { z } from 'zod'
import { instantSchema, sha256Schema } from './identifiers.ts'

/** A message between the reviewer and the partner; the reviewer speaks only here (domain.md B2.5). */
export const commentSchema = z.object({
  id: z.string().min(1).max(200),
  author: z.enum(['reviewer', 'partner']),
  authorName: z.string().max(500),
  text: z.string().max(20_000),
  at: instantSchema,
  documents: z.array(z.object({ sha256: sha256Schema, name: z.string().max(255) })),
})
export type Comment = z.infer<typeof commentSchema>
