import { problem } from '../../shared/domain/problem.ts'
import type { Conflicts } from './ports.ts'
import type { PullOptions } from './pull.ts'
import { failed, type ServiceOutcome } from './service-outcome.ts'

/**
 * Looks up each claim that the service named although it was not sent from here as it is (an old backup was restored, the
 * data folder was copied): the same content is taken over, another one shown beside ours.
 */
export async function meetConflicts(
  { client, newId, onClaimsChanged, conflicts }: PullOptions & { readonly conflicts: Conflicts },
  signal: AbortSignal,
): Promise<ServiceOutcome<null>> {
  for (const id of conflicts.unseen()) {
    const held = await client.findClaim(id, { correlationId: newId(), signal })
    if (signal.aborted) return failed(problem('cancelled', { retryable: true }))
    if (held.ok) conflicts.meet(id, held.value, client.baseUrl, 'claim-conflict')
    else if (held.problem.code === 'not-found') conflicts.forget(id)
    else return held
    onClaimsChanged([id])
  }
  return { ok: true, value: null }
}
