import { z } from 'zod'
import { customerDocumentSchema } from '../../shared/domain/attachment.ts'
import { isGuid, normalizeGuid } from '../../shared/domain/customer.ts'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { attachmentColumns, attachmentRow, isPresent } from './attachment-row.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const tenantRow = z.object({ id: claimIdSchema, tenantId: z.string().nullable() })
const sharedRow = z.object({ ...attachmentRow.shape, ...customerDocumentSchema.shape })

export type SharedDocument = z.infer<typeof sharedRow>

/** What may be attached again: documents of other claims for the same customer, who is known by the tenant. */
export function customerDocuments({ db }: StoreContext) {
  const tenants = db.prepare(`
    SELECT id, content ->> '$.customer.tenantId' AS tenantId FROM claim
    WHERE deleted_at IS NULL AND (id = :claimId OR id IN (SELECT claim_id FROM attachment WHERE ${isPresent}))`)
  // Of documents with the same bytes the one added last speaks for all.
  const ofClaims = db.prepare(`
    SELECT ${attachmentColumns}, claim_name AS claimName
    FROM (SELECT *, row_number() OVER (PARTITION BY sha256 ORDER BY added_at DESC, id DESC) AS place
      FROM attachment WHERE ${isPresent} AND claim_id IN (SELECT value FROM json_each(:others))
        AND sha256 NOT IN (SELECT sha256 FROM attachment WHERE claim_id = :claimId AND ${isPresent})
    ) AS attachment
    JOIN (SELECT id AS claim_id, COALESCE(claim_name, '') AS claim_name FROM claim) USING (claim_id)
    WHERE place = 1 ORDER BY added_at DESC, id DESC`)

  /** Each file once, the newest first; none while the claim's tenant ID is not a GUID. */
  return (claimId: ClaimId): SharedDocument[] => {
    // Compared here: users write the same ID with braces, spaces and capitals.
    const claims = tenants.all({ claimId }).map(row => readRow('claim', tenantRow, row))
    const tenantOf = (id: string | null) => normalizeGuid(id ?? '')
    const own = tenantOf(claims.find(({ id }) => id === claimId)?.tenantId ?? null)
    if (!isGuid(own)) return []
    const others = claims
      .filter(({ id, tenantId }) => id !== claimId && tenantOf(tenantId) === own)
      .map(({ id }) => id)
    return ofClaims
      .all({ claimId, others: JSON.stringify(others) })
      .map(row => readRow('attachment', sharedRow, row))
  }
}
