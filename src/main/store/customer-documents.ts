import { z } from 'zod'
import { customerDocumentSchema } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { attachmentColumns, attachmentRow, isPresent } from './attachment-row.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const offeredRow = z.object({ ...attachmentRow.shape, ...customerDocumentSchema.shape })

type OfferedDocument = z.infer<typeof offeredRow>

/** What may be attached again: documents of other claims for the same customer, as the book knows it, merged ones too. */
export function customerDocuments({ db }: StoreContext) {
  // Of documents with the same bytes the one added last speaks for all.
  const ofClaims = db.prepare(`
    WITH other AS (
      SELECT claim.id, COALESCE(claim.claim_name, '') AS claim_name
      FROM claim AS this JOIN customer_key AS own ON own.key = this.customer_key
      JOIN customer_key AS known ON known.customer_id = own.customer_id
      JOIN claim ON claim.customer_key = known.key
      WHERE this.id = :claimId AND claim.id <> :claimId AND claim.deleted_at IS NULL)
    SELECT ${attachmentColumns}, claim_name AS claimName
    FROM (SELECT *, row_number() OVER (PARTITION BY sha256 ORDER BY added_at DESC, id DESC) AS place
      FROM attachment WHERE ${isPresent} AND claim_id IN (SELECT id FROM other)
        AND sha256 NOT IN (SELECT sha256 FROM attachment WHERE claim_id = :claimId AND ${isPresent})
    ) AS attachment
    JOIN (SELECT id AS claim_id, claim_name FROM other) USING (claim_id)
    WHERE place = 1 ORDER BY added_at DESC, id DESC`)

  /** Each file once, the newest first; none while nothing tells who the customer is. */
  return (claimId: ClaimId): OfferedDocument[] =>
    ofClaims.all({ claimId }).map(row => readRow('attachment', offeredRow, row))
}
