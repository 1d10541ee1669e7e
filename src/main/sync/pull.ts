import { setImmediate } from 'node:timers/promises'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ReceivedChanges } from '../../shared/service-api/received-claim.ts'
import type { ServiceStates } from './ports.ts'
import { questionOfFeed } from './questions.ts'
import type { Call, ChangesPage, ServiceClient } from './service-client.ts'
import { failed, type ServiceFailure, type ServiceOutcome } from './service-outcome.ts'

export interface PullOptions {
  readonly client: ServiceClient
  readonly states: ServiceStates
  readonly newId: () => string
  /** Claims that a page changed; called once the page is durable. */
  readonly onClaimsChanged: (ids: readonly ClaimId[]) => void
}

/** A page that was asked for ahead of its turn. */
interface Ahead {
  readonly cursor: string
  readonly answer: Promise<ServiceOutcome<ChangesPage>>
}

/**
 * Takes over the service's changes, page by page, each in one transaction with its cursor. A service that is another one
 * than before, went back in time or lost what it acknowledged changes nothing here: sync stops and asks.
 *
 * While a page is written the next one is on its way, and no more than one. What came ahead is looked at in its turn, as if
 * it had been asked for then, and thrown away where its turn does not come.
 */
export async function pull(options: PullOptions, signal: AbortSignal): Promise<ServiceOutcome<null>> {
  const { client, states } = options
  const leaving = new AbortController()
  const call = {
    correlationId: options.newId(),
    signal: AbortSignal.any([signal, leaving.signal]),
  }
  const askAhead = ({ more, cursor }: ReceivedChanges): Ahead | null =>
    more ? { cursor, answer: client.changes(cursor, call) } : null
  let ahead: Ahead | null = null
  try {
    for (;;) {
      const { cursor, instance } = states.get(client.baseUrl)
      const answer = await (ahead !== null && ahead.cursor === cursor
        ? ahead.answer
        : client.changes(cursor, call))
      if (!answer.ok) return failed(questionOfFeed(answer.problem), answer.found)
      const { page, instance: answering } = answer.value
      if (instance !== null && instance !== answering) return failed(problem('service-is-another'))
      // A page that leads nowhere would be asked for for ever.
      if (page.more && page.cursor === cursor) {
        return failed(problem('service-answer-invalid', { retryable: true, params: { reason: 'cursor' } }))
      }
      const doubt = (cursor === null ? lostAll(options, page) : null) ?? (await wentBack(options, page, call))
      if (doubt !== null) return doubt
      ahead = askAhead(page)
      // Writing holds this thread: the request leaves before.
      if (ahead !== null) await setImmediate()
      if (signal.aborted) return failed(problem('cancelled', { retryable: true }))
      const changed = states.applyChanges(client.baseUrl, page, answering)
      if (changed.length > 0) options.onClaimsChanged(changed)
      if (!page.more) return { ok: true, value: null }
    }
  } finally {
    leaving.abort()
    // Nobody waits for it any more, however it ends.
    ahead?.answer.catch(() => undefined)
  }
}

/** Nothing at all, where we have receipts. */
function lostAll({ client, states }: PullOptions, page: ReceivedChanges): ServiceFailure | null {
  const isEmpty = page.claims.length === 0 && !page.more
  const isLost = isEmpty && states.newestAcknowledged(client.baseUrl) !== undefined
  return isLost ? failed(problem('service-lost-claims')) : null
}

/** A claim in an older version than known: looked up, since it may have changed while the page was on its way. */
async function wentBack(
  { client, states }: PullOptions,
  page: ReceivedChanges,
  call: Call,
): Promise<ServiceFailure | null> {
  const [suspect] = states.knownNewer(page)
  if (suspect === undefined) return null
  const now = await client.findClaim(suspect.id, call)
  if (now.ok) return now.value.version < suspect.version ? failed(problem('service-went-back')) : null
  return now.problem.code === 'not-found' ? failed(problem('service-lost-claims')) : now
}

/**
 * Looks up the claim that the service acknowledged last: one that was restored from a backup has lost that first, and its
 * cursors may be in order all the same.
 */
export async function checkNewest(
  { client, states, newId }: Pick<PullOptions, 'client' | 'states' | 'newId'>,
  signal: AbortSignal,
): Promise<ServiceOutcome<null>> {
  const newest = states.newestAcknowledged(client.baseUrl)
  if (newest === undefined) return { ok: true, value: null }
  const now = await client.findClaim(newest.id, { correlationId: newId(), signal })
  if (!now.ok) return now.problem.code === 'not-found' ? failed(problem('service-lost-claims')) : now
  return now.value.version < newest.version ? failed(problem('service-went-back')) : { ok: true, value: null }
}
