import { z } from 'zod'
import { normalizeGuid } from '../../shared/domain/customer.ts'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { phrase } from './claim-search.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

/** Shorter, almost everything would be near. */
const minLength = 6
const idLike = /^[0-9a-f][0-9a-f-]*$/i
/** Those that share the most with what was typed come first: the one that is meant is among them. */
const maxCandidates = 500

const candidateRow = z.object({ id: claimIdSchema, ids: z.string() })

/** Claims by an ID with a slip in it. */
export function nearIds({ db }: StoreContext) {
  const candidates = db.prepare(`
    SELECT claim_search.claim_id AS id, claim_search.ids AS ids
    FROM claim_ids JOIN claim_search ON claim_search.rowid = claim_ids.rowid
    WHERE claim_ids MATCH :pieces ORDER BY claim_ids.rank LIMIT :limit`)

  /**
   * Claims one of whose IDs has what was typed but for one character, or for two where it is long: wrong, missing, or too many.
   * None for what is no ID.
   */
  return (typed: string): ClaimId[] => {
    const text = normalizeGuid(typed.trim()).toLowerCase()
    if (text.length < minLength || !idLike.test(text)) return []
    const slips = text.length < 12 ? 1 : 2
    return candidates
      .all({
        pieces: piecesOf(text, slips + 1)
          .map(phrase)
          .join(' OR '),
        limit: maxCandidates,
      })
      .map(row => readRow('claim_search', candidateRow, row))
      .filter(({ ids }) => ids.split('\n').some(id => differences(text, id) <= slips))
      .map(({ id }) => id)
  }
}

/** With fewer slips than pieces one of these is as it should be. */
function piecesOf(text: string, count: number): string[] {
  const length = Math.ceil(text.length / count)
  return Array.from({ length: count }, (_, place) => text.slice(place * length, (place + 1) * length))
}

/** How many characters of `part` must be changed, left out or added to find it somewhere within `whole` (Sellers). */
function differences(part: string, whole: string): number {
  let above = new Array<number>(whole.length + 1).fill(0)
  for (const [row, character] of [...part].entries()) {
    const line = [row + 1]
    for (let column = 1; column <= whole.length; column++) {
      const changed = (above[column - 1] ?? 0) + (whole[column - 1] === character ? 0 : 1)
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return Math.min(...above)
}
