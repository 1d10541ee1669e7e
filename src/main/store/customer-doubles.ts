import { z } from 'zod'
import { customerSchema } from '../../shared/domain/customer.ts'
import { type CustomerId, customerIdSchema } from '../../shared/domain/customer-book.ts'
import { likelyDoubles } from '../../shared/domain/likely-doubles.ts'
import { type CustomerDouble, customerSummarySchema } from '../../shared/ipc/customer-procedures.ts'
import { isInBook, summaryColumns } from './customer-book.ts'
import type { StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

/** Pairs that are told of at once: those after them come up once these are settled. */
const mostPairs = 50

const entryRow = customerSchema.extend({ id: customerIdSchema })
const apartRow = z.object({ one: z.int(), other: z.int() })

/** Entries of the book that may be one customer. */
export function customerDoubles({ db }: StoreContext) {
  const entries = db.prepare(
    `SELECT id, name, tenant_id AS tenantId, domain FROM customer WHERE ${isInBook} ORDER BY id`,
  )
  const apart = db.prepare('SELECT one, other FROM customer_apart')
  const setApart = db.prepare('INSERT OR IGNORE INTO customer_apart (one, other) VALUES (?, ?)')
  const summary = db.prepare(`SELECT ${summaryColumns} FROM customer WHERE id = ?`)

  return {
    find(): CustomerDouble[] {
      const told = new Set(
        apart.all().map(row => {
          const { one, other } = readRow('customer_apart', apartRow, row)
          return `${one} ${other}`
        }),
      )
      const customers = entries.all().map(row => readRow('customer', entryRow, row))
      const summaryOf = (id: CustomerId) => readRow('customer', customerSummarySchema, summary.get(id))
      return likelyDoubles(customers)
        .filter(({ one, other }) => !told.has(`${one} ${other}`))
        .slice(0, mostPairs)
        .map(({ one, other, reasons }) => ({
          one: summaryOf(one),
          other: summaryOf(other),
          reasons: [...reasons],
        }))
    },

    /** The user says that these are two: they are not told of again. */
    keepApart(a: CustomerId, b: CustomerId): void {
      setApart.run(Math.min(a, b), Math.max(a, b))
    },
  }
}
