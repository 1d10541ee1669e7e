import { z } from 'zod'
import { type ClaimId, claimIdSchema, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { ReceivedChanges } from '../../shared/service-api/received-claim.ts'
import type { ServiceWord } from './service-word.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

const stateRow = z.object({
  instance: z.string().nullable(),
  cursor: z.string().nullable(),
  lastSuccessAt: instantSchema.nullable(),
})
const acknowledgedRow = z.object({ id: claimIdSchema, version: z.int() })
const idRow = z.object({ claimId: claimIdSchema })

/** How far a service's changes were read. */
export interface ServiceState {
  /** Which instance of the service gave the cursor; null before the first contact. */
  readonly instance: string | null
  readonly cursor: string | null
  readonly lastSuccessAt: Instant | null
}

/** A claim that a service acknowledged, in the version that is known of it. */
export type AcknowledgedClaim = z.output<typeof acknowledgedRow>

interface ServiceStateParts {
  readonly serviceWord: ServiceWord
  readonly outbox: { returnToUser(id: ClaimId, problems: readonly Problem[]): void }
}

/** Per service: its cursor, with what it brought. */
export function serviceStateRepository(context: StoreContext, { serviceWord, outbox }: ServiceStateParts) {
  const { db } = context
  const byUrl = db.prepare(`
    SELECT instance, cursor, last_success_at AS lastSuccessAt FROM service_state WHERE service_url = ?`)
  const put = db.prepare(`
    INSERT INTO service_state (service_url, instance, cursor, last_success_at)
    VALUES (:serviceUrl, :instance, :cursor, :at)
    ON CONFLICT (service_url) DO UPDATE SET instance = :instance, cursor = :cursor, last_success_at = :at,
      reads_all = CASE WHEN :more THEN reads_all ELSE 0 END`)
  const beginAnew = db.prepare(`
    INSERT INTO service_state (service_url, reads_all) VALUES (:serviceUrl, 1)
    ON CONFLICT (service_url) DO UPDATE SET instance = NULL, cursor = NULL, reads_all = 1`)
  const doubtAll = db.prepare(`UPDATE claim SET unconfirmed = 1 WHERE service_url = ? AND unconfirmed = 0`)
  const acknowledged = `service_url = ? AND unconfirmed = 0 AND service_version IS NOT NULL AND receipt IS NOT NULL`
  const newest = db.prepare(`
    SELECT id, service_version AS version FROM claim WHERE ${acknowledged}
    ORDER BY receipt ->> '$.receivedAt' DESC LIMIT 1`)
  // One statement for a whole page; of hundreds of claims, hardly ever one is found.
  const newerThanTold = db.prepare(`
    SELECT claim.id, service_version AS version
    FROM json_each(?) AS told CROSS JOIN claim ON claim.id = told.value ->> '$.id'
    WHERE service_version > told.value ->> '$.version' AND unconfirmed = 0`)
  // Those that are to be looked up first are there in some form.
  const withoutPlace = db.prepare(`
    SELECT claim_id AS claimId FROM outbox JOIN claim ON claim.id = claim_id
    WHERE replaces IS NOT NULL AND service_url = ? AND unconfirmed = 1 AND claim_id NOT IN (SELECT claim_id FROM conflict)`)

  /** All was read, and the claim is not there: the user is to say whether it is sent again, before what was changed of it. */
  function returnWithoutPlace(serviceUrl: string): ClaimId[] {
    const ids = withoutPlace.all(serviceUrl).map(row => readRow('outbox', idRow, row).claimId)
    for (const id of ids) outbox.returnToUser(id, [problem('service-lost-claims')])
    return ids
  }

  return {
    get(serviceUrl: string): ServiceState {
      const state = readRowIfAny('service_state', stateRow, byUrl.get(serviceUrl))
      return state ?? { instance: null, cursor: null, lastSuccessAt: null }
    },

    /**
     * A page of changes with its cursor, in one transaction; answers the claims that changed. Older versions and claims
     * of other laptops are passed over, and nothing that a page lacks removes anything here.
     */
    applyChanges: atomic(
      context,
      (serviceUrl: string, page: ReceivedChanges, instance: string): ClaimId[] => {
        const { claims, cursor, more } = page
        const changed = serviceWord.adoptAll(claims, serviceUrl)
        put.run({ serviceUrl, instance, cursor, at: now(context), more: more ? 1 : 0 })
        return [...changed, ...(more ? [] : returnWithoutPlace(serviceUrl))]
      },
    ),

    /** The claim that this service acknowledged last: the first that a service would lose which goes back to a backup. */
    newestAcknowledged: (serviceUrl: string): AcknowledgedClaim | undefined =>
      readRowIfAny('claim', acknowledgedRow, newest.get(serviceUrl)),

    /** Those of the page that are known here in a newer version: what a service that never went back cannot say. */
    knownNewer(page: ReceivedChanges): AcknowledgedClaim[] {
      const told = JSON.stringify(page.claims.map(({ id, version }) => ({ id, version })))
      return newerThanTold.all(told).map(row => readRow('claim', acknowledgedRow, row))
    },

    /**
     * The user trusts what the service is now: all is read from the beginning, from whichever instance answers, and a claim
     * counts as acknowledged once it is seen again.
     */
    readAnew: atomic(context, (serviceUrl: string): void => {
      beginAnew.run({ serviceUrl })
      doubtAll.run(serviceUrl)
    }),
  }
}
