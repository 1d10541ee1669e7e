const decided: ReadonlySet<string> = new Set(['approved', 'rejected', 'in-dispute', 'rejected-final'])

/** Whether the reviewer's decision is what the claim's page is about. */
export function isDecided(state: string): boolean {
  return decided.has(state)
}
