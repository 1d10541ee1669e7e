import type { Answer, Change, Line } from './changes.ts'

/** A claim as its user was last told that it is. */
export interface KnownClaim {
  readonly text: string
  readonly isQueued: boolean
  /** Documents on the claim, by ID. */
  readonly documents: ReadonlySet<string>
}

/** What a user counts on, and what they had just asked for when everything ended. */
export interface Ledger {
  readonly claims: ReadonlyMap<string, KnownClaim>
  readonly backups: readonly string[]
  readonly begun: Change | null
}

export const emptyLedger: Ledger = { claims: new Map(), backups: [], begun: null }
const newClaim: KnownClaim = { text: '', isQueued: false, documents: new Set() }

/** What a process said on top of what its user knew before; a line that was cut off has not been said. */
export function heard(before: Ledger, said: string): Ledger {
  return said
    .split('\n')
    .slice(0, -1)
    .map((line): Line => JSON.parse(line))
    .reduce(hear, before)
}

function hear(ledger: Ledger, line: Line): Ledger {
  if (line === 'ready' || line === 'ended') return ledger
  if ('begun' in line) return { ...ledger, begun: line.begun }
  return { ...afterAnswer(ledger, line.done), begun: null }
}

function afterAnswer(ledger: Ledger, done: Answer): Ledger {
  if (done.kind === 'backed-up') return { ...ledger, backups: [...ledger.backups, done.backup] }
  const known = ledger.claims.get(done.claim) ?? newClaim
  return { ...ledger, claims: new Map(ledger.claims).set(done.claim, claimAfter(known, done)) }
}

function claimAfter(known: KnownClaim, done: Exclude<Answer, { kind: 'backed-up' }>): KnownClaim {
  switch (done.kind) {
    case 'created':
      return known
    case 'edit':
      return { ...known, text: done.text }
    case 'attached':
      return { ...known, documents: new Set([...known.documents, done.document]) }
    case 'remove':
      return { ...known, documents: new Set([...known.documents].filter(id => id !== done.document)) }
    case 'submit':
      return { ...known, isQueued: true }
    case 'take-back':
      return { ...known, isQueued: false }
  }
}
