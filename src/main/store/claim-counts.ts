import { z } from 'zod'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const byState = z.object({ state: z.string(), count: z.int() })
const sums = z.object({ documents: z.int(), waiting: z.int(), history: z.int(), replies: z.int() })

/** How much there is, without a word of what: for the report of a problem. */
export function claimCounts({ db }: StoreContext) {
  const states = db.prepare(
    `SELECT state, COUNT(*) AS count FROM claim WHERE deleted_at IS NULL GROUP BY state`,
  )
  const others = db.prepare(`
    SELECT (SELECT COUNT(*) FROM attachment) AS documents,
           (SELECT COUNT(*) FROM outbox) AS waiting,
           (SELECT COUNT(*) FROM history) AS history,
           (SELECT COUNT(*) FROM reply) AS replies`)

  return () => ({
    schema: z.int().parse(db.pragma('user_version', { simple: true })),
    claims: Object.fromEntries(
      states.all().map(row => {
        const { state, count } = readRow('claim', byState, row)
        return [state, count] as const
      }),
    ),
    ...readRow('counts', sums, others.get()),
  })
}
