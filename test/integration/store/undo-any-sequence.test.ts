import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimStore } from '../../../src/main/store/open.ts'
import { type CustomerId, emptyCustomerData } from '../../../src/shared/domain/customer-book.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, type TestDesk } from './temporary-store.ts'

/** All that a user sees of claims that are not sent, and of customers; revisions and times move on in any case. */
function seen(store: ClaimStore) {
  const { claims } = store.claims.list({ search: '', offset: 0, limit: 100 })
  const { customers } = store.customers.list({ search: '', offset: 0, limit: 100 })
  return {
    claims: claims
      .map(({ id }) => store.claims.find(id))
      .map(claim => [claim?.id, claim?.state, claim?.content, claim?.documents])
      .toSorted(),
    customers: customers
      .map(({ id }) => store.customers.find(id))
      // One who follows the claims says what one of them does.
      .map(one => (one?.followsClaims && one.notes === '' ? one.claims : one)),
    doubles: store.customerDoubles.find().length,
  }
}

const isTaken = ({ store }: TestDesk) => store.imports.list().map(({ undoneAt }) => undoneAt === null)

type Act = (desk: TestDesk, pick: <T>(of: readonly T[]) => T | undefined) => void

const file = { sizeBytes: 5, mediaType: 'application/pdf' }
const onClaim =
  (act: (store: ClaimStore, id: ClaimId, pick: Parameters<Act>[1]) => void): Act =>
  ({ store }, pick) => {
    const id = pick(store.claims.list({ search: '', offset: 0, limit: 100 }).claims.map(claim => claim.id))
    if (id !== undefined) act(store, id, pick)
  }
const edit = (change: Parameters<typeof aContent>[0]) =>
  onClaim((store, id) => {
    const revision = store.claims.find(id)?.revision ?? 0
    store.claims.save({ id, revision, content: aContent(change), step: 'customer' })
  })
const onDocument = (act: (store: ClaimStore, id: ClaimId, document: string) => void) =>
  onClaim((store, id, pick) => {
    const document = pick(store.claims.find(id)?.documents ?? [])
    if (document !== undefined) act(store, id, document.id)
  })

const onCustomer =
  (act: (store: ClaimStore, id: CustomerId, pick: Parameters<Act>[1]) => void): Act =>
  ({ store }, pick) => {
    const id = pick(store.customers.list({ search: '', offset: 0, limit: 100 }).customers.map(one => one.id))
    if (id !== undefined) act(store, id, pick)
  }
const { customer, contacts } = aContent()
const otherTenant = { ...customer, name: 'Contoso Limited', tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d000f' }
const noContacts = emptyCustomerData.contacts

const acts: Record<string, Act> = {
  otherTenant: edit({ customer: otherTenant }),
  noTenant: edit({ customer: { ...customer, tenantId: '' } }),
  addCustomer: ({ store }) => store.customers.add({ ...otherTenant, contacts: noContacts }),
  changeCustomer: onCustomer((store, id) => store.customers.change(id, { ...customer, contacts })),
  noteOn: onCustomer((store, id) => store.customers.saveNotes(id, `${store.customers.find(id)?.notes}.`)),
  removeCustomer: onCustomer((store, id) => store.customers.remove(id)),
  merge: onCustomer((store, keep) => {
    const other = store.customers.list({ search: '', offset: 0, limit: 100 }).customers.at(-1)?.id ?? keep
    const data = { ...customer, name: 'Merged', contacts }
    store.customerMerge.merge({ keep, other, data, notes: 'Both.', intoDrafts: true })
  }),
  part: onCustomer((store, id) => {
    const [merge] = store.customers.find(id)?.merges ?? []
    if (merge) store.customerMerge.undo(merge.id)
  }),
  keepApart: ({ store }) => {
    const [double] = store.customerDoubles.find()
    if (double) store.customerDoubles.keepApart(double.one.id, double.other.id)
  },
  create: ({ store }) => store.claims.create(),
  import: ({ store }) => store.imports.create('claims.csv', [aContent(), aContent({ comment: 'second' })]),
  takeImportBack: ({ store }, pick) => store.imports.undo(pick(store.imports.list())?.id ?? ''),
  rename: edit({ claimName: 'Another name' }),
  comment: edit({ comment: 'A word' }),
  emptied: edit({ products: [] }),
  ready: onClaim((store, id) => store.claims.markReady(id, '2020-07')),
  draft: onClaim((store, id) => store.claims.backToDraft(id)),
  remove: onClaim((store, id) => store.claims.remove(id)),
  attach: onClaim((store, id) =>
    store.attachments.add(id, { ...file, sha256: 'a'.repeat(64), name: 'a.pdf' }),
  ),
  describe: onDocument((store, id, document) => {
    const found = store.claims.find(id)?.documents.find(one => one.id === document)
    if (found) store.attachments.update(id, found.id, { ...found, note: `${found.note}.` })
  }),
  move: onDocument((store, id, document) => store.attachments.move(id, document as never, 0)),
  replace: onDocument((store, id, document) =>
    store.attachments.replace(id, document as never, { ...file, sha256: 'b'.repeat(64), name: 'b.pdf' }),
  ),
  goBack: onDocument((store, id, document) => store.attachments.goBack(id, document as never)),
  takeOff: onDocument((store, id, document) => store.attachments.remove(id, document as never)),
  pause: desk => desk.pass({ minutes: 1 }),
}

const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(20)), {
  minLength: 1,
  maxLength: 40,
})

test('whatever is done, taking all back gives the first state, and doing all again the last', () => {
  fc.assert(
    fc.property(script, fc.integer({ min: 0, max: 40 }), (steps, killedAfter) => {
      const desk = aDesk()
      let { store } = desk
      const first = seen(store)
      for (const [name, number] of steps)
        acts[name]?.(desk, of => (of.length === 0 ? undefined : of[number % of.length]))
      const last = seen(store)
      const lastImports = isTaken(desk)

      let done = 0
      while (store.undo.undo().done !== null) {
        done += 1
        // Killed in between: another process finds the same steps.
        if (done === killedAfter) store = desk.reopened()
      }
      expect(seen(store)).toEqual(first)
      expect(isTaken({ ...desk, store })).not.toContain(true)
      // What the script itself took back may be done again after these.
      for (; done > 0; done -= 1) expect(store.undo.redo().done).not.toBeNull()
      expect(seen(store)).toEqual(last)
      expect(isTaken({ ...desk, store })).toEqual(lastImports)
    }),
    { numRuns: 60 },
  )
}, 60_000)
