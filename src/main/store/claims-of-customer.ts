import { z } from 'zod'
import type { CustomerId } from '../../shared/domain/customer-book.ts'
import { claimIdSchema } from '../../shared/domain/identifiers.ts'
import { claimSummarySchema } from '../../shared/ipc/claim-list.ts'
import type { ClaimOfCustomer, LibraryDocument } from '../../shared/ipc/customer-procedures.ts'
import { attachmentColumns, attachmentRow, isPresent } from './attachment-row.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const { id, state, updatedAt } = claimSummarySchema.shape
// Read from the content's JSON: one odd claim must not take the list from the user.
const claimRow = z.object({
  ...{ id, state, updatedAt },
  claimName: claimSummarySchema.shape.claimName.catch(''),
  solutionArea: claimSummarySchema.shape.solutionArea.catch(null),
})
const totalRow = z.object({ total: z.int() })
const documentRow = attachmentRow.extend({ claimName: z.string(), claimId: claimIdSchema })

/** What a customer of the book has on this laptop: claims, and the documents that prove them. */
export function claimsOfCustomer({ db }: StoreContext) {
  const ofCustomer = `FROM customer_key JOIN claim ON customer_key = key
    WHERE customer_id = :customer AND deleted_at IS NULL`
  const page = db.prepare(`
    SELECT id, claim_name AS claimName, solution_area AS solutionArea, state, updated_at AS updatedAt ${ofCustomer}
    ORDER BY updated_at DESC, id DESC LIMIT :limit OFFSET :offset`)
  const total = db.prepare(`SELECT COUNT(*) AS total ${ofCustomer}`)
  // Of documents with the same bytes the one added last speaks for all.
  const documents = db.prepare(`
    SELECT ${attachmentColumns}, claim_id AS claimId, claimName
    FROM (SELECT attachment.*, row_number() OVER (PARTITION BY sha256 ORDER BY added_at DESC, attachment.id DESC) AS place,
        COALESCE(of_customer.claim_name, '') AS claimName
      FROM attachment JOIN (SELECT id, claim_name ${ofCustomer}) AS of_customer ON claim_id = of_customer.id
      WHERE ${isPresent}) AS attachment
    WHERE place = 1 ORDER BY added_at DESC, id DESC`)

  return {
    page(customer: CustomerId, { offset, limit }: { offset: number; limit: number }) {
      const claims: ClaimOfCustomer[] = page
        .all({ customer, offset, limit })
        .map(row => readRow('claim', claimRow, row))
      return { claims, total: readRow('claim', totalRow, total.get({ customer })).total }
    },

    /** Each file once, the newest first. */
    documents: (customer: CustomerId): LibraryDocument[] =>
      documents.all({ customer }).map(row => readRow('attachment', documentRow, row)),
  }
}
