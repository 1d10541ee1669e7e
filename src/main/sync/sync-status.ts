import type { Instant } from '../../shared/domain/identifiers.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { OutboxEntry, SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { Halt } from './engine.ts'
import type { OutboxItem, Replies, WaitingClaims } from './ports.ts'
import type { UploadProgress } from './upload-progress.ts'

/** What the routine knows of itself. */
export interface SyncSituation {
  readonly serviceUrl: string | null
  readonly isRunning: boolean
  readonly isPaused: boolean
  /** Why sync has stopped until somebody asks for it. */
  readonly stopped: Problem | null
  readonly halt: Halt | null
  readonly lastSuccessAt: Instant | null
}

/** What the user sees at all times: what waits, why, and when it is tried next. */
export function syncStatus(situation: SyncSituation, queue: WaitingClaims): SyncStatus {
  const { halt, lastSuccessAt } = situation
  return {
    state: stateOf(situation, queue.problem !== null),
    waiting: queue.waiting,
    lastSuccessAt,
    nextTryAt: triesByItself(situation) ? (halt?.until.toISOString() ?? queue.nextTryAt) : null,
    problem: situation.stopped ?? unset(situation, queue) ?? halt?.problem ?? queue.problem,
  }
}

function stateOf(
  { serviceUrl, isRunning, isPaused, stopped, halt }: SyncSituation,
  hasFailed: boolean,
): SyncStatus['state'] {
  if (serviceUrl === null) return 'not-set'
  if (isRunning) return 'running'
  if (stopped !== null) return 'stopped'
  if (isPaused) return 'paused'
  return halt !== null || hasFailed ? 'waiting' : 'idle'
}

function triesByItself({ stopped, isPaused }: SyncSituation): boolean {
  return stopped === null && !isPaused
}

function unset({ serviceUrl }: SyncSituation, { waiting }: WaitingClaims): Problem | null {
  return serviceUrl === null && waiting > 0 ? problem('service-not-set') : null
}

/** One claim's way through the outbox; while the queue as a whole waits, its reason and next try are the claim's too. */
export function outboxEntry(
  item: OutboxItem,
  situation: SyncSituation,
  uploads: UploadProgress,
): OutboxEntry {
  const { serviceUrl, halt, stopped } = situation
  const documents = new Map(item.submission.documents.map(document => [document.sha256, document.sizeBytes]))
  const sent = (sha256: OutboxItem['submission']['documents'][number]['sha256']) =>
    serviceUrl === null ? 0 : (uploads.find(serviceUrl, sha256)?.offsetBytes ?? 0)
  return {
    id: item.claimId,
    kind: 'claim',
    claimId: item.claimId,
    claimName: item.submission.claimName,
    customerName: item.submission.customer.name,
    since: item.queuedAt,
    step: item.step,
    attempts: item.attempts,
    nextTryAt: triesByItself(situation) ? (halt?.until.toISOString() ?? item.nextTryAt) : null,
    problem: stopped ?? item.problem ?? halt?.problem ?? null,
    sentBytes: [...documents.keys()].reduce((sum, sha256) => sum + sent(sha256), 0),
    totalBytes: [...documents.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0),
    bytesPerSecond: item.step === 'upload' ? uploads.bytesPerSecond([...documents.keys()]) : null,
  }
}

/** One message's way; its documents and its text go as one step for whoever looks. */
export function replyEntry(
  item: ReturnType<Replies['list']>[number],
  situation: SyncSituation,
  uploads: UploadProgress,
): OutboxEntry {
  const { serviceUrl, halt, stopped } = situation
  const documents = new Map(item.documents.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]))
  const sent = [...documents.keys()].map(sha256 =>
    serviceUrl === null ? 0 : (uploads.find(serviceUrl, sha256)?.offsetBytes ?? 0),
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const { id, kind, claimId, claimName, customerName, attempts } = item
  return {
    ...{ id, kind, claimId, claimName, customerName, attempts },
    since: item.queuedAt ?? new Date(0).toISOString(),
    step: 'upload',
    nextTryAt: triesByItself(situation) ? (halt?.until.toISOString() ?? item.nextTryAt) : null,
    problem: stopped ?? item.problem ?? halt?.problem ?? null,
    sentBytes: sum(sent),
    totalBytes: sum([...documents.values()]),
    bytesPerSecond: uploads.bytesPerSecond([...documents.keys()]),
  }
}

/** Claims and messages together. */
export function together(claims: WaitingClaims, replies: WaitingClaims): WaitingClaims {
  const tries = [claims.nextTryAt, replies.nextTryAt].filter(at => at !== null)
  return {
    waiting: claims.waiting + replies.waiting,
    nextTryAt: tries.toSorted()[0] ?? null,
    problem: claims.problem ?? replies.problem,
  }
}
