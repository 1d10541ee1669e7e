import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { createEngine, type Halt } from './engine.ts'
import type { Outbox, ServiceCache, ServiceStates, Verifications } from './ports.ts'
import { pull } from './pull.ts'
import { acknowledgeStep } from './push/acknowledge.ts'
import { createStep } from './push/create.ts'
import { uploadStep } from './push/upload.ts'
import { verifyStep } from './push/verify.ts'
import { refreshReferenceData } from './reference-data.ts'
import { nextTry } from './retry.ts'
import type { ServiceClient } from './service-client.ts'
import type { ServiceOutcome } from './service-outcome.ts'
import type { UploadClient } from './upload-client.ts'

export interface RoundParts {
  readonly client: ServiceClient
  readonly uploads: UploadClient
  readonly outbox: Outbox
  readonly verifications: Verifications
  readonly states: ServiceStates
  readonly cache: ServiceCache
  readonly contentOf: (id: ClaimId) => ClaimContent | undefined
  readonly clock: () => Date
  readonly random: () => number
  readonly newId: () => string
  readonly onClaimsChanged: (ids: readonly ClaimId[]) => void
  readonly onProgress: () => void
  /** Catalog or partner profile are others now. */
  readonly onReferenceDataChanged: () => void
  readonly onDefect: (error: unknown) => Problem
}

/** How a round ended: through, waiting until a time, or stopped until somebody asks. */
export type RoundEnd = { readonly halt: Halt | null; readonly stopped: Problem | null }

/**
 * Push, then pull, then reference data: what the user waits for goes first. Ends early where the way to the service is not
 * open.
 *
 * @param failures rounds in a row that ended early: the wait grows with them
 */
export async function syncRound(
  parts: RoundParts,
  {
    failures,
    withReferenceData,
    signal,
  }: { failures: number; withReferenceData: boolean; signal: AbortSignal },
): Promise<RoundEnd> {
  const engine = createEngine({
    ...parts,
    steps: stepsOf(parts),
    onChanged: ({ claimId }) => parts.onClaimsChanged([claimId]),
  })
  const haltOf = (outcome: ServiceOutcome<unknown>): RoundEnd | null => {
    if (outcome.ok || outcome.problem.code === 'cancelled') return null
    const { problem } = outcome
    if (!problem.retryable) return { halt: null, stopped: problem }
    return { halt: { problem, until: nextTry(problem, failures + 1, parts) }, stopped: null }
  }
  const through: RoundEnd = { halt: null, stopped: null }

  const halt = await engine.round(signal)
  if (halt !== null || signal.aborted) return { ...through, halt }
  const pulled = haltOf(await pull(parts, signal))
  if (pulled !== null || !withReferenceData || signal.aborted) return pulled ?? through
  const call = { correlationId: parts.newId(), signal }
  const refreshed = await refreshReferenceData(parts.client, parts.cache, parts.clock, call)
  if (refreshed.ok && refreshed.value) parts.onReferenceDataChanged()
  return haltOf(refreshed) ?? through
}

function stepsOf(parts: RoundParts) {
  return {
    verify: verifyStep(parts),
    upload: uploadStep(parts.uploads, parts.onProgress),
    create: createStep(parts.client),
    acknowledge: acknowledgeStep(parts.client, parts.outbox),
  }
}
