import { attachmentSchema } from '../../shared/domain/attachment.ts'
import { jsonColumn } from './stored-row.ts'

/** The columns that `attachmentRow` reads. */
export const attachmentColumns = `
  id, sha256, size_bytes AS sizeBytes, name, media_type AS mediaType, kind,
  acknowledgement_date AS acknowledgementDate, covers, note, added_at AS addedAt,
  (SELECT older.id FROM attachment AS older WHERE older.replaced_by = attachment.id) AS replaces`

/** What is a document of its claim now: neither removed nor replaced by a newer version. */
export const isPresent = 'removed_at IS NULL AND replaced_by IS NULL'

export const attachmentRow = attachmentSchema.extend({ covers: jsonColumn(attachmentSchema.shape.covers) })
