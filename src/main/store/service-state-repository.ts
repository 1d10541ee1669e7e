import { z } from 'zod'
import { type ClaimId, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import type { ClaimChanges } from '../../shared/service-api/claims.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRowIfAny } from './stored-row.ts'

const stateRow = z.object({
  instance: z.string().nullable(),
  cursor: z.string().nullable(),
  lastSuccessAt: instantSchema.nullable(),
})

/** How far a service's changes were read. */
export interface ServiceState {
  /** Which instance of the service gave the cursor; null before the first contact. */
  readonly instance: string | null
  readonly cursor: string | null
  readonly lastSuccessAt: Instant | null
}

/** Per service: its cursor, with what it brought. */
export function serviceStateRepository(context: StoreContext, { serviceWord }: { serviceWord: ServiceWord }) {
  const { db } = context
  const byUrl = db.prepare(`
    SELECT instance, cursor, last_success_at AS lastSuccessAt FROM service_state WHERE service_url = ?`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO service_state (service_url, instance, cursor, last_success_at)
    VALUES (:serviceUrl, :instance, :cursor, :at)`)
  const remove = db.prepare(`DELETE FROM service_state WHERE service_url = ?`)

  return {
    get(serviceUrl: string): ServiceState {
      const state = readRowIfAny('service_state', stateRow, byUrl.get(serviceUrl))
      return state ?? { instance: null, cursor: null, lastSuccessAt: null }
    },

    /**
     * A page of changes with its cursor, in one transaction; answers the claims that changed. Older versions and claims
     * of other laptops are passed over, and nothing that a page lacks removes anything here.
     */
    applyChanges: atomic(context, (serviceUrl: string, page: ClaimChanges, instance: string): ClaimId[] => {
      const changed = page.claims.filter(claim => serviceWord.adopt(claim.id, claim) === 'changed')
      put.run({ serviceUrl, instance, cursor: page.cursor, at: now(context) })
      return changed.map(({ id }) => id)
    }),

    /** The user decided to read a service's changes from the beginning. */
    forget(serviceUrl: string): void {
      remove.run(serviceUrl)
    },
  }
}
