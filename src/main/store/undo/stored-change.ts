import { z } from 'zod'
import type { StoreContext } from '../store-context.ts'
import { readRow } from '../stored-row.ts'
import { type FacetName, facets } from './facets.ts'
import { type Direction, sidesOf } from './refusals.ts'

const names = facets.map(({ name }) => name) as [FacetName, ...FacetName[]]
const changeRow = z.object({
  facet: z.enum(names),
  id: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
/** What a part of a row is now, and what it is to be. */
export type Change = z.infer<typeof changeRow>

/** The changes of a step, as seen when it is taken back or done again. */
export function storedChanges({ db }: Pick<StoreContext, 'db'>) {
  const query = (direction: Direction, where: string) => {
    const { from, to } = sidesOf[direction]
    return db.prepare(`
      SELECT facet, row_id AS id, ${from} AS "from", ${to} AS "to" FROM undo_change
      WHERE ${where} ORDER BY facet, row_id`)
  }
  // By the index of claims: by that of steps, all claims of a step would be read for each of them.
  const ofClaim = (direction: Direction) => query(direction, '+step = ? AND claim_id = ?')
  const ofNone = (direction: Direction) => query(direction, 'step = ? AND claim_id IS NULL')
  const changesOf = { undo: ofClaim('undo'), redo: ofClaim('redo') }
  const otherChangesOf = { undo: ofNone('undo'), redo: ofNone('redo') }

  /** @param claimId null for what is of no claim */
  return (step: number, claimId: string | null, direction: Direction): Change[] => {
    const rows =
      claimId === null ? otherChangesOf[direction].all(step) : changesOf[direction].all(step, claimId)
    return rows.map(row => readRow('undo_change', changeRow, row))
  }
}
