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
  const inOrder = (direction: Direction) => {
    const { from, to } = sidesOf[direction]
    return db.prepare(`
      SELECT facet, row_id AS id, ${from} AS "from", ${to} AS "to" FROM undo_change
      WHERE step = ? AND claim_id IS ?`)
  }
  const changesOf = { undo: inOrder('undo'), redo: inOrder('redo') }

  /** @param claimId null for what is of no claim */
  return (step: number, claimId: string | null, direction: Direction): Change[] =>
    changesOf[direction].all(step, claimId).map(row => readRow('undo_change', changeRow, row))
}
