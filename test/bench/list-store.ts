import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createClaimBrowser } from '../../src/main/claims/claim-browser.ts'
import { createClaimDates } from '../../src/main/claims/claim-dates.ts'
import { createHome } from '../../src/main/claims/home.ts'
import { knownFacts } from '../../src/main/claims/known-facts.ts'
import type { ClaimQuery } from '../../src/shared/ipc/claim-list.ts'
import { openStore } from '../faults/desk.ts'

/** What main does for the list, in milliseconds of processor time, by what it is for. */
export type ListCosts = ReadonlyMap<string, number>

/** As many rows as the window asks for. */
const windowRows = 80
const rounds = 30

/** The median of some rounds: as quick as it is after a while of use. */
function processorMs(work: () => unknown): number {
  const took = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

/** Measures what the list of a data folder costs. */
export function listCosts(folder: string): ListCosts {
  const clock = () => new Date()
  const opening = process.cpuUsage()
  const store = openStore(folder, clock)
  const opened = process.cpuUsage(opening)
  const facts = knownFacts(store, null)
  const holidays = () => new Set<string>()
  const dates = createClaimDates({ store, facts, holidays, clock })
  const browser = createClaimBrowser({ store, dates })
  const home = createHome({ store, dates, facts, holidays, clock })
  const page = (query: Partial<ClaimQuery>) =>
    browser.page({ search: '', offset: 0, limit: windowRows, ...query })
  // Another filter in between, so that nothing is kept of the one before.
  const search = (text: string) => () => [
    page({ search: text }),
    browser.ids({ search: 'zzz', offset: 0, limit: 1 }),
  ]
  const half = Math.floor((browser.counts([{ search: '' }])[0] ?? 0) / 2)
  try {
    const costs: [string, number][] = [
      ['opening the store and checking all of it at once', (opened.user + opened.system) / 1_000],
      ['the first window of the list', processorMs(() => page({}))],
      ['a window in the middle', processorMs(() => page({ offset: half }))],
      ['one letter typed', processorMs(search('a'))],
      ['a word typed', processorMs(search('alpine'))],
      ['two words, of which one is in every claim', processorMs(search('roll energia'))],
      ['a part of an ID', processorMs(search('4f1'))],
      ['the order by deadline', processorMs(() => page({ sort: { by: 'deadline', descending: false } }))],
      [
        'the count of what is due in 3 days',
        processorMs(() => browser.counts([{ search: '', dueWithin: 3 }])),
      ],
      ['selecting all', processorMs(() => browser.ids({ search: '', offset: 0, limit: 1_000_000 }))],
      ['Home', processorMs(() => home.get())],
    ]
    return new Map(costs)
  } finally {
    store.close()
  }
}

const columns = `id, policy_id, state_since, claim_name, customer_name, domain, mpn_id, solution_area, state, created_at,
  updated_at, (SELECT COUNT(*) FROM attachment WHERE claim_id = claim.id AND removed_at IS NULL),
  (SELECT COUNT(*) FROM comment WHERE claim_id = claim.id AND author = 'reviewer' AND read_at IS NULL)`

/** The same questions in SQL as it is written down first: rows in order, and how many there are. */
export function plainCosts(folder: string): ListCosts {
  const db = new Database(join(folder, 'claims.db'), { readonly: true })
  const found = `deleted_at IS NULL AND number IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)`
  const ask = (where: string, ...values: string[]) => {
    const rows = db.prepare(
      `SELECT ${columns} FROM claim WHERE ${where} ORDER BY updated_at DESC LIMIT ${windowRows}`,
    )
    const count = db.prepare(`SELECT COUNT(*) FROM claim WHERE ${where}`)
    return processorMs(() => [rows.all(...values), count.get(...values)])
  }
  try {
    return new Map([
      ['the first window of the list', ask('deleted_at IS NULL')],
      ['one letter typed', ask(found, '"a" *')],
      ['a word typed', ask(found, '"alpine" *')],
    ])
  } finally {
    db.close()
  }
}
