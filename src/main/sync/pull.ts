import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ServiceStates } from './ports.ts'
import type { ServiceClient } from './service-client.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'

export interface PullOptions {
  readonly client: ServiceClient
  readonly states: ServiceStates
  readonly newId: () => string
  /** Claims that a page changed; called once the page is durable. */
  readonly onClaimsChanged: (ids: readonly ClaimId[]) => void
}

/**
 * Takes over the service's changes, page by page, each in one transaction with its cursor. A service that is another one
 * than before, or has forgotten the cursor, changes nothing here: `cursor-unknown`, and sync stops and asks.
 */
export async function pull(options: PullOptions, signal: AbortSignal): Promise<ServiceOutcome<null>> {
  const { client, states } = options
  const correlationId = options.newId()
  for (;;) {
    const { cursor, instance } = states.get(client.baseUrl)
    const answer = await client.changes(cursor, { correlationId, signal })
    if (!answer.ok) return answer
    const { page, instance: answering } = answer.value
    if (instance !== null && instance !== answering) {
      return failed(problem('cursor-unknown', { params: { reason: 'other-instance' } }))
    }
    // A page that leads nowhere would be asked for for ever.
    if (page.more && page.cursor === cursor) {
      return failed(problem('service-answer-invalid', { retryable: true, params: { reason: 'cursor' } }))
    }
    const changed = states.applyChanges(client.baseUrl, page, answering)
    if (changed.length > 0) options.onClaimsChanged(changed)
    if (!page.more) return { ok: true, value: null }
  }
}
