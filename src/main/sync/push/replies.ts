import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../../shared/domain/problem.ts'
import type { ReceivedClaim } from '../../../shared/service-api/received-claim.ts'
import type { RoundEnd } from '../engine.ts'
import type { Replies, WaitingReply } from '../ports.ts'
import { isQueueWide } from '../queue-wide.ts'
import { nextTry } from '../retry.ts'
import type { Call, ServiceClient } from '../service-client.ts'
import type { ServiceOutcome } from '../service-outcome.ts'
import type { UploadClient } from '../upload-client.ts'
import { afterFailure, type StepResult } from './step-result.ts'

interface Parts {
  readonly client: ServiceClient
  readonly uploads: UploadClient
  readonly replies: Replies
  readonly clock: () => Date
  readonly random: () => number
  readonly onClaimsChanged: (ids: readonly ClaimId[]) => void
  readonly onProgress: () => void
  readonly onDefect: (error: unknown) => Problem
}
type Ending = Exclude<StepResult, { to: 'step' }>

/** As for claims: one failure may be a message's own misfortune. */
const failuresThatHalt = 2

/**
 * Sends the messages that wait, and what is asked for after a decision, one after the other, in order: a conversation must
 * not be told out of turn. Each goes under
 * its own number as Idempotency-Key: after any doubt it is said again, and the service takes it for the same.
 */
export async function sendReplies(parts: Parts, signal: AbortSignal): Promise<RoundEnd> {
  const { replies } = parts
  const through: RoundEnd = { halt: null, stopped: null }
  // What follows one that waits, or came back, waits behind it.
  const heldUp = new Set<string>()
  let inARow = 0
  for (const reply of replies.due(parts.clock().toISOString())) {
    if (signal.aborted) return through
    if (heldUp.has(reply.claimId) || !replies.begin(reply.id)) continue
    parts.onClaimsChanged([reply.claimId])
    const end = await send(reply, parts, signal).catch(
      (error: unknown): Ending => ({ to: 'later', problem: parts.onDefect(error) }),
    )
    // Whoever stopped the round may have closed the store; what was begun waits again at the next start.
    if (signal.aborted) return through
    const until = settle(reply, end, parts)
    parts.onClaimsChanged([reply.claimId])
    if (end.to === 'stop') return { halt: null, stopped: end.problem }
    if (end.to !== 'done') heldUp.add(reply.claimId)
    const isFailure = end.to === 'later' && end.problem.code !== 'waits-for-unmetered'
    inARow = isFailure ? inARow + 1 : 0
    if (end.to === 'later' && until !== null && (isQueueWide(end.problem) || inARow >= failuresThatHalt))
      return { halt: { problem: end.problem, until }, stopped: null }
  }
  return through
}

async function send(reply: WaitingReply, parts: Parts, signal: AbortSignal): Promise<Ending> {
  const { client, uploads, replies, onProgress } = parts
  const { id, claimId } = reply
  const call = { correlationId: id, signal }
  for (const { sha256, sizeBytes } of reply.documents) {
    const sent = await uploads.upload({ sha256, sizeBytes }, call, onProgress)
    if (!sent.ok) return ended(afterFailure(sent))
  }
  if (signal.aborted) return { to: 'later', problem: problem('cancelled', { retryable: true }) }
  replies.handOver(id)
  const said = await say(reply, client, call)
  if (signal.aborted) return { to: 'later', problem: problem('cancelled', { retryable: true }) }
  if (said.ok) {
    replies.acknowledge(claimId, id, said.value, client.baseUrl)
    return { to: 'done' }
  }
  // The service lost or expired bytes that it had: the next attempt begins with the documents.
  if (said.problem.code === 'document-not-uploaded')
    return { to: 'later', problem: { ...said.problem, retryable: true } }
  return ended(afterFailure(said))
}

function say(reply: WaitingReply, client: ServiceClient, call: Call): Promise<ServiceOutcome<ReceivedClaim>> {
  const { id, claimId, text, kind } = reply
  const documents = reply.documents.map(({ sha256, name }) => ({ sha256, name }))
  switch (kind) {
    case 'reply':
      return client.addComment(claimId, { text, documents }, id, call)
    case 'dispute':
      return client.dispute(claimId, { justification: text, documents }, id, call)
    case 'disassociation':
      return client.disassociate(claimId, text, id, call)
  }
}

function ended(result: StepResult): Ending {
  if (result.to === 'step') throw new Error('A failure leads to no further step.')
  return result
}

/** When it is tried again, where it is. */
function settle(reply: WaitingReply, end: Ending, parts: Parts): Date | null {
  const { replies } = parts
  if (end.to === 'stop') replies.release(reply.id)
  if (end.to === 'user') replies.returnToUser(reply.claimId, reply.id, end.problems[0] ?? unknownReason)
  if (end.to !== 'later') return null
  const until = nextTry(end.problem, reply.attempts + 1, parts)
  replies.recordFailure(reply.id, end.problem, until.toISOString())
  return until
}

const unknownReason: Problem = problem('request-invalid')
