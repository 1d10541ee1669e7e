import { z } from 'zod'
import { type DocumentUse, documentUseSchema } from '../../shared/domain/document-use.ts'
import { type ClaimId, claimIdSchema, type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import { isPresent } from './attachment-row.ts'
import { referencedDocumentsQuery } from './referenced-documents.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const useRow = z.object({
  ...documentUseSchema.shape,
  claimName: z
    .string()
    .nullable()
    .transform(name => name ?? ''),
  customerName: z
    .string()
    .nullable()
    .transform(name => name ?? ''),
  isRemoved: z.int().transform(Boolean),
})
const hashRow = z.object({ sha256: sha256Schema })
const claimRow = z.object({ claimId: claimIdSchema })

/** Which bytes are used, and where. */
export function attachmentUses({ db }: StoreContext) {
  const referenced = db.prepare(referencedDocumentsQuery(db))
  const withBytes = db.prepare(
    `SELECT DISTINCT claim_id AS claimId FROM attachment WHERE sha256 = ? AND ${isPresent}`,
  )
  const uses = db.prepare(`
    SELECT attachment.sha256, attachment.name, claim_id AS claimId, state,
      claim_name AS claimName, customer_name AS customerName,
      attachment.removed_at IS NOT NULL OR claim.deleted_at IS NOT NULL AS isRemoved
    FROM attachment JOIN claim ON claim.id = attachment.claim_id
    WHERE attachment.sha256 = ? ORDER BY claim.number, attachment.position`)

  return {
    /** The claims that have a document of these bytes. */
    claimsWith: (sha256: string): ClaimId[] =>
      withBytes.all(sha256).map(row => readRow('attachment', claimRow, row).claimId),

    /** Where these bytes are attached, also by what was removed or deleted. */
    usesOf(hashes: readonly Sha256[]): DocumentUse[] {
      return hashes.flatMap(sha256 => uses.all(sha256).map(row => readRow('attachment', useRow, row)))
    },

    /** Of all bytes that may still be needed, also by what was removed or deleted and can be brought back. */
    referencedHashes(): Sha256[] {
      return referenced.all().map(row => readRow('attachment', hashRow, row).sha256)
    },
  }
}
