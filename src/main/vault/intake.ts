import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type IngestParts, type IngestRequest, ingest, type TakenIn } from './ingest.ts'
import type { Keeping } from './keeping.ts'
import type { SourceCode, Stored } from './messages.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** What writes to the vault, one after the other; files that wait in line share a transaction. */
export interface Intake {
  /** Takes a file in after all that was asked for before it; answers when it is on the disk, and kept from sweeps until it is settled. */
  takeIn(request: IngestRequest): Promise<Outcome<Stored, SourceCode>>
  /** Runs what else writes, in its turn and outside of any shared transaction. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

export function createIntake(parts: IngestParts, keeping: Keeping): Intake {
  const { group } = parts
  const queue = oneAtATime()
  let inLine = 0

  function turn(request: IngestRequest, isAlone: boolean): Promise<Outcome<TakenIn, SourceCode>> {
    inLine += 1
    return queue(async () => {
      inLine -= 1
      try {
        if (isAlone) commitGroup()
        if (request.signal.aborted) return failure(problem('cancelled'))
        const outcome = await ingest(parts, request)
        if (outcome.ok) keeping.pin(outcome.value.stored.sha256)
        return outcome
      } finally {
        if (isAlone || inLine === 0 || group.isFull()) commitGroup()
      }
    })
  }

  function commitGroup(): void {
    try {
      group.commit()
    } catch {
      // Each member has been told; whoever has its turn now is none of them, or hears it as a member.
    }
  }

  async function takeIn(request: IngestRequest, isAlone = false): Promise<Outcome<Stored, SourceCode>> {
    const outcome = await turn(request, isAlone)
    if (!outcome.ok) return outcome
    const { stored, whenDurable } = outcome.value
    try {
      if ((await whenDurable) === 'durable') return { ok: true, value: stored }
    } catch (error) {
      keeping.settle(stored.sha256)
      throw error
    }
    keeping.settle(stored.sha256)
    // What failed may be another's fault: a file too large for the disk must not take the small ones with it.
    return takeIn(request, true)
  }

  return {
    takeIn: request => takeIn(request),
    inTurn: work =>
      queue(() => {
        commitGroup()
        return work()
      }),
  }
}
