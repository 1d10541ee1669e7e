import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import { claimIdSchema } from './identifiers.ts'

/** One place where a document's bytes are attached. */
export const documentUseSchema = z.object({
  sha256: attachmentSchema.shape.sha256,
  name: attachmentSchema.shape.name,
  claimId: claimIdSchema,
  state: z.string(),
  /** Empty while the user has given none. */
  claimName: z.string(),
  customerName: z.string(),
  /** The document was removed, or its claim deleted; both can still be brought back. */
  isRemoved: z.boolean(),
})
export type DocumentUse = z.infer<typeof documentUseSchema>
