import { z } from 'zod'
import { localStates } from '../../shared/domain/claim-state.ts'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { type LostClaim, lostClaimSchema } from '../../shared/ipc/sync-procedures.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRow } from './stored-row.ts'

const lostRow = z
  .object({
    claimId: claimIdSchema,
    claimName: z.string().nullable(),
    customerName: z.string().nullable(),
    receipt: jsonColumn(z.object({ receivedAt: z.string() })),
    canBeSent: z.int().transform(Boolean),
  })
  .transform(({ receipt, claimName, customerName, ...rest }) =>
    lostClaimSchema.parse({
      ...rest,
      claimName: claimName ?? '',
      customerName: customerName ?? '',
      receivedAt: receipt.receivedAt,
    }),
  )

/** Claims that a service acknowledged and, read from the beginning, no longer has. */
export function lostClaims({ db }: StoreContext) {
  const locally = localStates.map(state => `'${state}'`).join(', ')
  const isLost = `unconfirmed = 1 AND receipt IS NOT NULL AND state NOT IN (${locally}) AND deleted_at IS NULL`
  const ofService = db.prepare(`
    SELECT id AS claimId, claim_name AS claimName, customer_name AS customerName, receipt,
      submission IS NOT NULL AS canBeSent
    FROM claim
    WHERE service_url = :serviceUrl AND ${isLost}
      AND EXISTS (SELECT 1 FROM service_state WHERE service_url = :serviceUrl AND reads_all = 0)
    ORDER BY receipt ->> '$.receivedAt', id`)
  const leave = db.prepare(`UPDATE claim SET unconfirmed = 2 WHERE id = ? AND ${isLost}`)

  return {
    /** The oldest first; none while the service is still being read. */
    list: (serviceUrl: string): LostClaim[] =>
      ofService.all({ serviceUrl }).map(row => readRow('claim', lostRow, row)),

    /** The user knows, and leaves it as it is: it stays on this laptop. */
    leave(id: ClaimId): void {
      leave.run(id)
    },
  }
}
