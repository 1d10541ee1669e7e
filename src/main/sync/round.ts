import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { createEngine, type RoundEnd } from './engine.ts'
import { meetConflicts } from './meet-conflicts.ts'
import type { Conflicts, Outbox, Replies, ServiceCache, ServiceStates, Verifications } from './ports.ts'
import { checkNewest, pull } from './pull.ts'
import { acknowledgeStep } from './push/acknowledge.ts'
import { createStep } from './push/create.ts'
import { lookUp } from './push/look-up.ts'
import { sendReplies } from './push/replies.ts'
import { uploadStep } from './push/upload.ts'
import { verifyStep } from './push/verify.ts'
import { refreshReferenceData } from './reference-data.ts'
import { nextTry } from './retry.ts'
import type { ServiceClient } from './service-client.ts'
import type { ServiceOutcome } from './service-outcome.ts'
import { createSlots } from './slots.ts'
import type { UploadClient } from './upload-client.ts'

export interface RoundParts {
  readonly client: ServiceClient
  readonly uploads: UploadClient
  readonly outbox: Outbox
  readonly replies: Replies
  readonly conflicts: Conflicts
  readonly verifications: Verifications
  readonly states: ServiceStates
  readonly cache: ServiceCache
  readonly contentOf: (id: ClaimId) => ClaimContent | undefined
  /** SHA-256 of a body, as the service's receipt must name it. */
  readonly contentHashOf: (submission: unknown) => string
  readonly clock: () => Date
  readonly random: () => number
  readonly newId: () => string
  readonly onClaimsChanged: (ids: readonly ClaimId[]) => void
  readonly onProgress: () => void
  /** Catalog or partner profile are others now. */
  readonly onReferenceDataChanged: () => void
  readonly onDefect: (error: unknown) => Problem
}

/** All claims' documents together: more would only share the same line. */
const uploadsAtOnce = 3

interface RoundOptions {
  /** Rounds in a row that ended early: the wait grows with them. */
  readonly failures: number
  /** Now and then: looks whether the service still has what it acknowledged, and fetches reference data. */
  readonly isThorough: boolean
  readonly signal: AbortSignal
}

/**
 * Pull, then push, then reference data. Pulling first costs one request, and proves before anything is sent that the way is
 * open, that the service is the one we know (no other may get a customer's documents), and which of the waiting claims it
 * has already. Ends early where the way is not open, or where there is something to ask.
 */
export async function syncRound(parts: RoundParts, options: RoundOptions): Promise<RoundEnd> {
  const { failures, isThorough, signal } = options
  const endOf = (outcome: ServiceOutcome<unknown>): RoundEnd | null => {
    if (signal.aborted) return through
    if (outcome.ok || outcome.problem.code === 'cancelled') return null
    const { problem } = outcome
    if (!problem.retryable) return { halt: null, stopped: problem }
    return { halt: { problem, until: nextTry(problem, failures + 1, parts) }, stopped: null }
  }

  const early =
    endOf(await pull(parts, signal)) ??
    endOf(await meetConflicts(parts, signal)) ??
    (isThorough ? endOf(await checkNewest(parts, signal)) : null)
  if (early !== null) return early

  const onChanged = (id: ClaimId) => parts.onClaimsChanged([id])
  // Before the claims: an answer belongs to what the reviewer has now.
  const answered = await sendReplies(parts, signal)
  if (answered.halt !== null || answered.stopped !== null || signal.aborted) return answered
  const pushed = await createEngine({ ...parts, steps: stepsOf(parts), onChanged }).round(signal)
  if (pushed.halt !== null || pushed.stopped !== null || !isThorough || signal.aborted) return pushed
  const call = { correlationId: parts.newId(), signal }
  const refreshed = await refreshReferenceData(parts.client, parts.cache, parts.clock, call)
  if (refreshed.ok && refreshed.value) parts.onReferenceDataChanged()
  return endOf(refreshed) ?? through
}

const through: RoundEnd = { halt: null, stopped: null }

function stepsOf(parts: RoundParts) {
  const look = lookUp(parts)
  return {
    verify: verifyStep(parts),
    upload: uploadStep(parts.uploads, createSlots(uploadsAtOnce), parts.onProgress),
    create: createStep(parts.client, look),
    acknowledge: acknowledgeStep(parts, look),
  }
}
