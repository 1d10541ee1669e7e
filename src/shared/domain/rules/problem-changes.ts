import type { Problem } from '../problem.ts'

export interface ProblemChanges {
  readonly appeared: Problem[]
  readonly gone: Problem[]
}

// Names and figures in the text may differ while what is wrong stays the same.
function sameness({ code, severity, path }: Problem): string {
  return JSON.stringify([code, severity, path ?? null])
}

/** What of two checks of one claim is not in both; a problem whose severity changed is in both lists. */
export function problemChanges(before: readonly Problem[], after: readonly Problem[]): ProblemChanges {
  const missingIn = (others: readonly Problem[]) => {
    const known = new Set(others.map(sameness))
    return (found: Problem) => !known.has(sameness(found))
  }
  return { appeared: after.filter(missingIn(before)), gone: before.filter(missingIn(after)) }
}
