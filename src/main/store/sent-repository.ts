import { z } from 'zod'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { type SentClaim, type SentQuery, sentClaimSchema } from '../../shared/ipc/sync-procedures.ts'
import type { ServiceClaim } from '../../shared/service-api/claims.ts'
import { isPresent } from './attachment-row.ts'
import { searchTerms } from './claim-search.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRow } from './stored-row.ts'

const sentRow = sentClaimSchema.extend({ documents: jsonColumn(sentClaimSchema.shape.documents) })
const totalRow = z.object({ total: z.int() })

// The names of then; the claim's other words and IDs as they are now.
const found = `(
    claim_id IN (SELECT claim_id FROM claim_search WHERE claim_search MATCH :words)
    OR claim_id IN (SELECT claim_id FROM claim_search WHERE instr(ids, :text) > 0)
    OR instr(lower(receipt_id || char(10) || content_hash || char(10) || documents), :text) > 0
  )`

/** What was sent, with the service's receipts; written with the receipt, never changed. */
export function sentRepository({ db }: StoreContext) {
  // The body that was sent, where it is still at hand; else the claim, which nobody can change once it was sent.
  const insert = db.prepare(`
    INSERT OR IGNORE INTO sent (claim_id, receipt_id, received_at, content_hash, claim_name, customer_name, documents)
    SELECT id, :receiptId, :receivedAt, :contentHash,
      COALESCE(outbox.submission ->> '$.claimName', claim_name, ''),
      COALESCE(outbox.submission ->> '$.customer.name', customer_name, ''),
      CASE WHEN outbox.submission IS NULL THEN
        (SELECT json_group_array(json_object('name', name, 'sha256', sha256, 'sizeBytes', size_bytes))
          FROM attachment WHERE attachment.claim_id = claim.id AND ${isPresent})
      ELSE
        (SELECT json_group_array(json_object('name', value ->> '$.name', 'sha256', value ->> '$.sha256',
            'sizeBytes', value ->> '$.sizeBytes'))
          FROM json_each(outbox.submission, '$.documents'))
      END
    FROM claim LEFT JOIN outbox ON outbox.claim_id = claim.id WHERE id = :claimId`)
  const isNoted = db.prepare('SELECT 1 FROM sent WHERE claim_id = ? AND receipt_id = ?')
  const page = (condition: string) =>
    db.prepare(`
      SELECT claim_id AS claimId, receipt_id AS receiptId, received_at AS receivedAt, content_hash AS contentHash,
        claim_name AS claimName, customer_name AS customerName, documents
      FROM sent WHERE ${condition}
      ORDER BY received_at DESC, receipt_id DESC LIMIT :limit OFFSET :offset`)
  const total = (condition: string) => db.prepare(`SELECT COUNT(*) AS total FROM sent WHERE ${condition}`)
  const all = { page: page('TRUE'), total: total('TRUE') }
  const matching = { page: page(found), total: total(found) }

  return {
    /** Notes the receipt; before the claim leaves the outbox, whose body is what was sent. */
    record(claimId: ClaimId, receipt: ServiceClaim['receipt']): void {
      // Every word of the service brings the receipt again: asked first, since what the line is made of takes far longer.
      if (isNoted.get(claimId, receipt.receiptId) === undefined) insert.run({ claimId, ...receipt })
    },

    /** The newest first. */
    list({ search, offset, limit }: SentQuery): { sent: SentClaim[]; total: number } {
      const terms = searchTerms(search)
      const statements = terms === null ? all : matching
      return {
        sent: statements.page.all({ ...terms, offset, limit }).map(row => readRow('sent', sentRow, row)),
        total: readRow('sent', totalRow, statements.total.get({ ...terms })).total,
      }
    },
  }
}

export type SentRepository = ReturnType<typeof sentRepository>
