import { z } from 'zod'
import { fullDomain, isGuid, normalizeGuid } from '../../shared/domain/customer.ts'
import {
  type CustomerData,
  type CustomerId,
  customerIdSchema,
  type VerifiedCustomer,
} from '../../shared/domain/customer-book.ts'
import type { Instant } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import {
  type BookedCustomer,
  bookedCustomerSchema,
  type CustomerQuery,
  type CustomerSummary,
  customerSummarySchema,
} from '../../shared/ipc/customer-procedures.ts'
import { searchTerms } from './claim-search.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const text = z.string().catch('')
const contact = z.object({ name: text, title: text, email: text }).catch({ name: '', title: '', email: '' })
/** Contacts as stored: those of whom nothing is known are left out. */
export const contactsColumn = jsonColumn(
  z.object({ customer: contact, technical: contact, partner: contact }),
)

/** The columns of a `CustomerSummary`. */
export const summaryColumns = `id, name, tenant_id AS tenantId, domain, verified_at AS verifiedAt, (
  SELECT COUNT(*) FROM customer_key JOIN claim ON customer_key = key
  WHERE customer_id = customer.id AND deleted_at IS NULL) AS claims`

/** Who belongs in the book: one with a claim that is there, or of whom something was written. */
export const isInBook = `(edited_at IS NOT NULL OR notes <> '' OR EXISTS (
  SELECT 1 FROM customer_key JOIN claim ON customer_key = key WHERE customer_id = customer.id AND deleted_at IS NULL))`

const bookedRow = bookedCustomerSchema
  .omit({ followsClaims: true, merges: true })
  .extend({ contacts: contactsColumn, editedAt: z.string().nullable() })
const mergeRow = bookedCustomerSchema.shape.merges.element
const totalRow = z.object({ total: z.int() })
const idRow = z.object({ id: customerIdSchema })

// Part of a tenant ID: fewer digits are in every one.
const found = `id IN (
  SELECT rowid FROM customer_search WHERE customer_search MATCH :words
  UNION ALL
  SELECT id FROM customer WHERE length(:text) > 3 AND instr(tenant_id, :text) > 0)`

/** By which keys claims with this customer are found; see the triggers of the schema. */
export function keysOf({ tenantId, domain }: VerifiedCustomer): string[] {
  const tenant = normalizeGuid(tenantId)
  return isGuid(tenant)
    ? [`tenant:${tenant.replaceAll('-', '')}`]
    : domain.trim() === ''
      ? []
      : [`domain:${fullDomain(domain)}`]
}

/** The customers of this laptop's claims, and what was written of them. */
export function customerBook(context: StoreContext) {
  const { db } = context
  const page = (condition: string) =>
    db.prepare(`
      SELECT ${summaryColumns} FROM customer WHERE ${condition} AND ${isInBook}
      ORDER BY name = '', name COLLATE NOCASE, id LIMIT :limit OFFSET :offset`)
  const total = (condition: string) =>
    db.prepare(`SELECT COUNT(*) AS total FROM customer WHERE ${condition} AND ${isInBook}`)
  const all = { page: page('TRUE'), total: total('TRUE') }
  const matching = { page: page(found), total: total(found) }
  const one = db.prepare(`
    SELECT ${summaryColumns}, contacts, notes, edited_at AS editedAt FROM customer WHERE id = ?`)
  const merges = db.prepare(`
    SELECT id, at, COALESCE(before ->> '$.gone.name', '') AS name FROM customer_merge
    WHERE customer_id = ? AND undone_at IS NULL ORDER BY id DESC`)
  const insert = db.prepare(`INSERT INTO customer (created_at) VALUES (?) RETURNING id`)
  const setData = db.prepare(`
    UPDATE customer SET name = :name, tenant_id = :tenantId, domain = :domain, contacts = :contacts, edited_at = :at
    WHERE id = :id`)
  const removeRow = db.prepare('DELETE FROM customer WHERE id = ?')
  const addKey = db.prepare(`INSERT OR IGNORE INTO customer_key (key, customer_id) VALUES (?, ?)`)
  const setNotes = db.prepare(`UPDATE customer SET notes = ? WHERE id = ?`)
  const setVerified = db.prepare(`
    UPDATE customer SET verified_at = :at, domain = :domain
    WHERE tenant_id = :tenantId AND (domain = :domain OR edited_at IS NULL)`)

  function find(id: CustomerId): BookedCustomer | undefined {
    const row = readRowIfAny('customer', bookedRow, one.get(id))
    if (row === undefined) return undefined
    const { editedAt, ...customer } = row
    const known = merges.all(id).map(merge => readRow('customer_merge', mergeRow, merge))
    return { ...customer, followsClaims: editedAt === null, merges: known }
  }

  function known(id: CustomerId): Outcome<BookedCustomer, 'customer-not-found'> {
    const customer = find(id)
    return customer ? success(customer) : failure(problem('customer-not-found'))
  }

  /** From now on the book's own word, in the usual forms. */
  function write(id: CustomerId, { name, tenantId, domain, contacts }: CustomerData): void {
    const data = {
      name: name.trim(),
      tenantId: normalizeGuid(tenantId),
      domain: fullDomain(domain),
      contacts: JSON.stringify(contacts),
    }
    setData.run({ id, ...data, at: now(context) })
    // Where another customer has it, the two are shown as doubles.
    for (const key of keysOf(data)) addKey.run(key, id)
  }

  return {
    find,
    write,

    list({ search, offset, limit }: CustomerQuery): { customers: CustomerSummary[]; total: number } {
      const terms = searchTerms(search)
      const statements = terms === null ? all : matching
      return {
        customers: statements.page
          .all({ ...terms, offset, limit })
          .map(row => readRow('customer', customerSummarySchema, row)),
        total: readRow('customer', totalRow, statements.total.get({ ...terms })).total,
      }
    },

    get: known,

    add: atomic(context, (data: CustomerData): BookedCustomer => {
      const { id } = readRow('customer', idRow, insert.get(now(context)))
      write(id, data)
      const added = find(id)
      if (added === undefined) throw new Error(`Customer ${id} is gone within a transaction.`)
      return added
    }),

    change: atomic(
      context,
      (id: CustomerId, data: CustomerData): Outcome<BookedCustomer, 'customer-not-found'> => {
        if (find(id) === undefined) return failure(problem('customer-not-found'))
        write(id, data)
        return known(id)
      },
    ),

    /** One with no claim that is there; the keys go with it, so that a further claim begins a new one. */
    remove: atomic(
      context,
      (id: CustomerId): Outcome<Record<string, never>, 'customer-not-found' | 'customer-has-claims'> => {
        const customer = find(id)
        if (customer === undefined) return failure(problem('customer-not-found'))
        const { claims: count } = customer
        if (count > 0) return failure(problem('customer-has-claims', { params: { count } }))
        removeRow.run(id)
        return success({})
      },
    ),

    saveNotes(id: CustomerId, notes: string): Outcome<Record<string, never>, 'customer-not-found'> {
      return setNotes.run(notes, id).changes > 0 ? success({}) : failure(problem('customer-not-found'))
    },

    /** The service found that domain and tenant belong together: unless somebody wrote another domain, it is that one. */
    noteVerified({ tenantId, domain }: VerifiedCustomer, at: Instant): void {
      setVerified.run({ tenantId: normalizeGuid(tenantId), domain: fullDomain(domain), at })
    },
  }
}

export type CustomerBook = ReturnType<typeof customerBook>
