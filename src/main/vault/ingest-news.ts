import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Ingest } from '../../shared/ipc/document-procedures.ts'

// Progress is looked at by people: four changes a second are plenty.
const intervalMs = 250

export interface IngestNewsParts {
  /** All of a claim's ingests, when some have changed; one that is done or cancelled is among them this once. */
  publish(claimId: ClaimId, ingests: Ingest[]): void
  /** Runs `act` after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, act: () => void): () => void
}

/**
 * Tells of a claim's ingests at most four times a second, however many files are on their way: each telling has all of
 * them, and with a thousand files, a telling with each change would be a million of them.
 */
export function createIngestNews(
  { publish, after }: IngestNewsParts,
  list: (claimId: ClaimId) => readonly Ingest[],
) {
  /** Claims that were told of in the last quarter of a second, each with what ended in it. */
  const resting = new Map<ClaimId, { ended: Ingest[]; isNews: boolean; cancel: () => void }>()

  function tell(claimId: ClaimId, ended: readonly Ingest[]): void {
    const cancel = after(intervalMs, () => tellHeld(claimId))
    resting.set(claimId, { ended: [], isNews: false, cancel })
    publish(claimId, [...ended, ...list(claimId)])
  }

  function tellHeld(claimId: ClaimId): void {
    const held = resting.get(claimId)
    held?.cancel()
    resting.delete(claimId)
    if (held?.isNews) tell(claimId, held.ended)
  }

  return {
    /** Something of a claim's ingests changed; `ended` is one that is on the list no more. */
    changed(claimId: ClaimId, ended?: Ingest): void {
      const held = resting.get(claimId)
      if (held === undefined) tell(claimId, ended ? [ended] : [])
      else {
        held.isNews = true
        if (ended) held.ended.push(ended)
      }
    },
    /** Tells what is held back at once. */
    flush(): void {
      for (const claimId of [...resting.keys()]) tellHeld(claimId)
    },
  }
}
