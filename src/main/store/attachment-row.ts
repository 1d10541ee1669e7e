import { attachmentSchema } from '../../shared/domain/attachment.ts'
import { jsonColumn } from './stored-row.ts'

/** The columns that `attachmentRow` reads. */
export const attachmentColumns = `
  id, sha256, size_bytes AS sizeBytes, name, media_type AS mediaType, kind,
  acknowledgement_date AS acknowledgementDate, covers, added_at AS addedAt`

export const attachmentRow = attachmentSchema.extend({ covers: jsonColumn(attachmentSchema.shape.covers) })
