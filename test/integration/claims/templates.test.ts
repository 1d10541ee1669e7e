import { expect, test } from 'vitest'
import { prepareClaim } from '../../../src/main/claims/prepare-claim.ts'
import { copiedContent } from '../../../src/shared/domain/claim-template.ts'
import { emptyCustomer } from '../../../src/shared/domain/customer.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { aContent } from '../../support/builders.ts'
import { aDesk, aDraft, codeOf, value } from '../store/temporary-store.ts'

const facts = { policy: () => defaultPolicy }

test('a template begins claims with what they have in common, and nothing of one customer', () => {
  const { store } = aDesk()
  const { id } = store.templates.save('Sales', aContent({ comment: 'As agreed.' }))
  const content = store.templates.contentOf(id)
  if (content === undefined) throw new Error('The template is gone.')
  const claim = prepareClaim({ store, facts }, { content, step: 'customer' })
  const { solutionArea, activities, mpnId, contacts, products } = aContent()
  expect(claim.content).toMatchObject({ solutionArea, activities, mpnId, comment: 'As agreed.' })
  expect(claim.content.contacts.partner).toEqual(contacts.partner)
  expect(claim.content.products).toEqual(products.map(one => ({ ...one, subscriptionId: '' })))
  expect(claim.content.customer).toEqual(emptyCustomer)
  expect(claim.content.contacts.customer.name).toBe('')
  expect(claim.documents).toEqual([])
})

test('a template is renamed, deleted and brought back; what was deleted long ago is gone', () => {
  const desk = aDesk()
  const { templates, removed } = desk.store
  const { id } = templates.save('Sales', aContent())
  value(templates.rename(id, 'Sales in Italy'))
  expect(templates.list()).toMatchObject([
    { id, name: 'Sales in Italy', solutionArea: 'business-applications' },
  ])
  value(templates.remove(id))
  expect(templates.list()).toEqual([])
  expect(templates.contentOf(id)).toBeUndefined()
  value(templates.restore(id))
  expect(templates.list()).toHaveLength(1)
  value(templates.remove(id))
  desk.pass({ days: 40 })
  removed.forget()
  expect(codeOf(templates.restore(id))).toBe('template-not-found')
})

test('a copy of a claim has its content and documents, but no subscription and nothing confirmed', () => {
  const { store } = aDesk()
  const id = aDraft(store, { claimName: 'Roll-out (2)' })
  const file = { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'poe.pdf', mediaType: 'application/pdf' }
  value(store.attachments.add(id, file))
  const from = store.claims.find(id)
  if (from === undefined) throw new Error('The claim is gone.')
  const begin = { content: copiedContent(from.content), documents: from.documents, step: 'products' } as const
  const copy = prepareClaim({ store, facts }, begin)
  expect(copy).toMatchObject({ state: 'draft', documents: [file] })
  expect(copy.content).toMatchObject({
    claimName: 'Roll-out (3)',
    customer: from.content.customer,
    confirmedActivities: [],
  })
  expect(copy.content.products.every(({ subscriptionId }) => subscriptionId === '')).toBe(true)
  expect(store.claims.find(id)).toEqual(from)
})
