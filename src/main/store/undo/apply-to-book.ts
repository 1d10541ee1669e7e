import { z } from 'zod'
import { now, type StoreContext } from '../store-context.ts'
import { jsonColumn } from '../stored-row.ts'
import type { FacetName } from './facets.ts'
import type { Change } from './stored-change.ts'

const dataColumn = jsonColumn(
  z.object({
    name: z.string(),
    tenantId: z.string(),
    domain: z.string(),
    contacts: z.string(),
    editedAt: z.string().nullable(),
    createdAt: z.string(),
  }),
)

/** Brings the rows of the customer book to their other side. */
export function applyToBook(context: StoreContext) {
  const { db } = context
  const putCustomer = db.prepare(`
    INSERT INTO customer (id, name, tenant_id, domain, contacts, edited_at, created_at)
    VALUES (:id, :name, :tenantId, :domain, :contacts, :editedAt, :createdAt)
    ON CONFLICT (id) DO UPDATE SET name = :name, tenant_id = :tenantId, domain = :domain, contacts = :contacts,
      edited_at = :editedAt`)
  const removeCustomer = db.prepare('DELETE FROM customer WHERE id = ?')
  const putKey = db.prepare(`
    INSERT INTO customer_key (key, customer_id) VALUES (:key, :customer)
    ON CONFLICT (key) DO UPDATE SET customer_id = :customer`)
  const removeKey = db.prepare('DELETE FROM customer_key WHERE key = ?')
  const addMissing = db.prepare(`
    INSERT INTO customer (id, created_at) VALUES (:id, :createdAt) ON CONFLICT (id) DO NOTHING`)
  const addMissingKey = db.prepare(`
    INSERT INTO customer_key (key, customer_id) SELECT :key, id FROM customer WHERE id = :customer
    ON CONFLICT (key) DO NOTHING`)
  const setNotes = db.prepare('UPDATE customer SET notes = ? WHERE id = ?')
  const setVerified = db.prepare('UPDATE customer SET verified_at = ? WHERE id = ?')
  const setMerged = db.prepare('UPDATE customer_merge SET undone_at = ? WHERE id = ?')
  const keepApart = db.prepare('INSERT INTO customer_apart (one, other) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const forgetApart = db.prepare('DELETE FROM customer_apart WHERE one = ? AND other = ?')

  return {
    /** Of a step on the book. Keys move before those go who had them. */
    apply(changes: readonly Change[]): void {
      const of = (facet: FacetName) => changes.filter(one => one.facet === facet)
      for (const { id, to } of of('customer-data'))
        if (to !== null) putCustomer.run({ id: Number(id), ...dataColumn.parse(to) })
      for (const { id: key, to } of of('customer-key')) {
        if (to === null) removeKey.run(key)
        else putKey.run({ key, customer: Number(to) })
      }
      for (const { id, to } of of('customer-data')) if (to === null) removeCustomer.run(Number(id))
      for (const { id, to } of of('customer-notes')) setNotes.run(to ?? '', Number(id))
      for (const { id, to } of of('customer-verified')) setVerified.run(to, Number(id))
      for (const { id, to } of of('customer-apart'))
        (to === null ? forgetApart : keepApart).run(...pairOf(id))
      for (const { id, to } of of('merge-presence'))
        setMerged.run(to === '1' ? null : now(context), Number(id))
    },

    /**
     * Of a step on claims, before they say what they did: whoever comes into the book with them has the number again that
     * later steps know. What the book says of them, and who goes, follows from the claims.
     */
    bringBack(changes: readonly Change[]): void {
      const come = changes.filter(({ from, to }) => from === null && to !== null)
      for (const { facet, id, to } of come)
        if (facet === 'customer-data')
          addMissing.run({ id: Number(id), createdAt: dataColumn.parse(to).createdAt })
      for (const { facet, id: key, to } of come)
        if (facet === 'customer-key') addMissingKey.run({ key, customer: Number(to) })
      for (const { facet, id } of come) if (facet === 'customer-apart') keepApart.run(...pairOf(id))
    },
  }
}

function pairOf(id: string): number[] {
  return id.split(' ').map(Number)
}
