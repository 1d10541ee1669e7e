import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Customer, customerSchema } from '../../shared/domain/customer.ts'
import type { CustomerId } from '../../shared/domain/customer-book.ts'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { CustomerMerge } from '../../shared/ipc/customer-procedures.ts'
import type { ClaimRepository } from './claim-repository.ts'
import type { CustomerBook } from './customer-book.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { jsonColumn, readRow, readRowIfAny } from './stored-row.ts'

const customerRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
/** What a merge changed, as it was before. */
const beforeSchema = z.object({
  kept: customerRow,
  gone: customerRow,
  /** By which the one that goes was found. */
  keys: z.array(z.string()),
  notes: z.string(),
  /** What the merge itself wrote: another time since is another hand. */
  editedAt: z.string(),
  drafts: z.array(z.object({ id: claimIdSchema, from: customerSchema, to: customerSchema })),
})
const mergeRow = z.object({ customerId: z.int(), before: jsonColumn(beforeSchema) })
const idRow = z.object({ id: z.int() })
const draftRow = z.object({ id: claimIdSchema })
const keyRow = z.object({ key: z.string() })

interface MergeParts {
  readonly customers: CustomerBook
  readonly claims: ClaimRepository
}

/** Makes one customer of two, so that it can be undone. What was sent for either keeps what it says. */
export function customerMerge(context: StoreContext, { customers, claims }: MergeParts) {
  const { db } = context
  const whole = db.prepare('SELECT * FROM customer WHERE id = ?')
  const keysOf = db.prepare('SELECT key FROM customer_key WHERE customer_id = ?')
  const moveKeys = db.prepare(`UPDATE customer_key SET customer_id = :to
    WHERE customer_id = :from AND key IN (SELECT value FROM json_each(:keys))`)
  const remove = db.prepare('DELETE FROM customer WHERE id = ?')
  const drafts = db.prepare(`SELECT claim.id FROM customer_key JOIN claim ON customer_key = key
    WHERE customer_id = ? AND state = 'draft' AND deleted_at IS NULL`)
  const note = db.prepare(
    `INSERT INTO customer_merge (customer_id, before, at) VALUES (?, ?, ?) RETURNING id`,
  )
  const noted = db.prepare(`SELECT customer_id AS customerId, before FROM customer_merge
    WHERE id = ? AND undone_at IS NULL`)
  const setUndone = db.prepare('UPDATE customer_merge SET undone_at = ? WHERE id = ?')
  const putBack = db.prepare(`UPDATE customer SET name = :name, tenant_id = :tenant_id, domain = :domain,
    contacts = :contacts, edited_at = :edited_at, verified_at = :verified_at WHERE id = :id`)
  const add = db.prepare(`INSERT INTO customer
    (id, name, tenant_id, domain, contacts, notes, verified_at, edited_at, created_at)
    VALUES (:id, :name, :tenant_id, :domain, :contacts, :notes, :verified_at, :edited_at, :created_at)`)

  /** Another customer in a draft that still says the one named; whether it does now. */
  function rewrite(id: ClaimId, to: Customer, from?: Customer): boolean {
    const claim = claims.find(id)
    if (claim?.state !== 'draft') return false
    const { revision, step, content } = claim
    if (from !== undefined && !isDeepStrictEqual(content.customer, from)) return false
    return claims.save({ id, revision, step, content: { ...content, customer: to } }).ok
  }

  function intoDrafts(keep: CustomerId, to: Customer) {
    return drafts.all(keep).flatMap(row => {
      const { id } = readRow('claim', draftRow, row)
      const from = claims.find(id)?.content.customer
      if (from === undefined || isDeepStrictEqual(from, to)) return []
      return rewrite(id, to) ? [{ id, from, to }] : []
    })
  }

  return {
    merge: atomic(
      context,
      ({
        keep,
        other,
        data,
        notes,
        ...choice
      }: CustomerMerge): Outcome<{ id: number; drafts: number }, 'customer-not-found'> => {
        const [kept, gone] = [customerRow.safeParse(whole.get(keep)), customerRow.safeParse(whole.get(other))]
        if (!kept.success || !gone.success || keep === other) return failure(problem('customer-not-found'))
        const keys = keysOf.all(other).map(row => readRow('customer_key', keyRow, row).key)
        moveKeys.run({ from: other, to: keep, keys: JSON.stringify(keys) })
        remove.run(other)
        customers.write(keep, data)
        customers.saveNotes(keep, notes)
        const written = customers.find(keep)
        if (written === undefined) throw new Error(`Customer ${keep} is gone within a transaction.`)
        const { name, tenantId, domain } = written
        const changed = choice.intoDrafts ? intoDrafts(keep, { name, tenantId, domain }) : []
        const { edited_at: editedAt } = customerRow.parse(whole.get(keep))
        const before = { kept: kept.data, editedAt, gone: gone.data, keys, notes, drafts: changed }
        const { id } = readRow('customer_merge', idRow, note.get(keep, JSON.stringify(before), now(context)))
        return success({ id, drafts: changed.length })
      },
    ),

    /** What was written of the customer since the merge stays; drafts that say something else by now as well. */
    undo: atomic(context, (id: number): Outcome<Record<string, never>, 'customer-not-found'> => {
      const merge = readRowIfAny('customer_merge', mergeRow, noted.get(id))
      const present = customerRow.safeParse(merge && whole.get(merge.customerId))
      if (merge === undefined || !present.success) return failure(problem('customer-not-found'))
      const { kept, gone, keys, notes, editedAt, drafts: changed } = merge.before
      add.run(gone)
      moveKeys.run({ from: merge.customerId, to: gone.id, keys: JSON.stringify(keys) })
      if (present.data.edited_at === editedAt) putBack.run(kept)
      if (present.data.notes === notes)
        customers.saveNotes(merge.customerId as CustomerId, String(kept.notes))
      for (const draft of changed) rewrite(draft.id, draft.from, draft.to)
      setUndone.run(now(context), id)
      return success({})
    }),
  }
}
