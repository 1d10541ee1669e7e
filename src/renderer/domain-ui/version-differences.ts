import type { ClaimVersion } from '../../shared/ipc/claim-procedures.ts'
import { type Difference, differences } from './differences.ts'

/** Where two versions of a claim, with their documents, say different things. */
export function versionDifferences(mine: ClaimVersion, stored: ClaimVersion): Difference[] {
  // Neither what the user confirmed beside the choice itself, nor the numbers of rows are content.
  const found = differences(mine.content, stored.content).filter(
    ({ path }) => path !== 'confirmedActivities' && !path.endsWith('.id'),
  )
  if (hashesOf(mine) === hashesOf(stored)) return found
  return [...found, { path: 'documents', mine: namesOf(mine), stored: namesOf(stored) }]
}

function namesOf({ documents }: ClaimVersion): string {
  return documents.map(({ name }) => name).join(', ')
}

function hashesOf({ documents }: ClaimVersion): string {
  return documents
    .map(({ sha256 }) => sha256)
    .toSorted()
    .join()
}
