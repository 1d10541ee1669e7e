import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { ClaimFilter } from '../../shared/ipc/claim-list.ts'
import { type SearchTerms, searchTerms } from './claim-search.ts'
import type { Reckoner } from './due-claims.ts'

export interface AskedClaims extends ClaimFilter {
  /** For what is asked by deadline; without it no claim has one. */
  readonly deadlines?: Reckoner | undefined
  /** Only these, whatever else. */
  readonly only?: readonly ClaimId[] | undefined
}

// Each names claims by their numbers out of an index, without reading a claim; what finds the fewest as a rule comes first.
const sets = {
  only: ['SELECT number FROM claim WHERE id IN (SELECT value FROM json_each(:only))'],
  words: ['SELECT rowid AS number FROM claim_search WHERE claim_search MATCH :words'],
  wordsOrIds: [
    'SELECT rowid AS number FROM claim_search WHERE claim_search MATCH :words',
    'SELECT rowid AS number FROM claim_ids WHERE claim_ids MATCH :idPart',
  ],
  unread: [
    `SELECT number FROM claim
    WHERE id IN (SELECT claim_id FROM comment WHERE author = 'reviewer' AND read_at IS NULL)`,
  ],
  dueWithin: ['SELECT number FROM due_claim WHERE days_left <= :dueWithin'],
  customer: [
    'SELECT number FROM claim WHERE deleted_at IS NULL AND customer_name = :customer COLLATE NOCASE',
  ],
  mpnId: ['SELECT number FROM claim WHERE deleted_at IS NULL AND mpn_id = :mpnId'],
  states: [
    'SELECT number FROM claim WHERE deleted_at IS NULL AND state IN (SELECT value FROM json_each(:states))',
  ],
  solutionArea: ['SELECT number FROM claim WHERE deleted_at IS NULL AND solution_area = :solutionArea'],
} as const
type SetName = keyof typeof sets

/** Queries that together give the numbers of the claims asked for: some more than once, and some of deleted ones. */
export interface NumbersQuery {
  readonly parts: readonly string[]
  readonly parameters: Readonly<Record<string, string | number | undefined>>
}

/** Null where all claims are asked for. */
export function numbersQuery(asked: AskedClaims): NumbersQuery | null {
  const terms = searchTerms(asked.search)
  const names = Object.keys(sets).filter(isSetName)
  const [first, ...others] = names.filter(name => isNamed(name, asked, terms))
  if (first === undefined) return null
  // The plus keeps SQLite from looking each number up in the first set, which some are slow at.
  const conditions = others.map(name => ` AND +number IN (${sets[name].join(' UNION ')})`).join('')
  return {
    parts: sets[first].map(set => `SELECT number FROM (${set}) WHERE TRUE${conditions}`),
    parameters: {
      ...terms,
      only: asked.only && JSON.stringify(asked.only),
      states: asked.states && JSON.stringify(asked.states),
      solutionArea: asked.solutionArea,
      mpnId: asked.mpnId,
      customer: asked.customer,
      dueWithin: asked.dueWithin,
    },
  }
}

const isSetName = (name: string): name is SetName => name in sets

function isNamed(name: SetName, asked: AskedClaims, terms: SearchTerms | null): boolean {
  if (name === 'words') return terms !== null && terms.idPart === undefined
  if (name === 'wordsOrIds') return terms?.idPart !== undefined
  return asked[name] !== undefined
}
