import { describe, expect, it } from 'vitest'
import { nearestPath } from '../../../../src/renderer/features/claim-wizard/focus-field.ts'

describe('the way from a problem to its field', () => {
  it('leads to the field of exactly that path', () => {
    expect(nearestPath('customer.tenantId', ['customer.name', 'customer.tenantId'])).toBe('customer.tenantId')
  })

  it('leads into the right row', () => {
    const paths = ['products', 'products.a.product', 'products.b.product', 'products.b.subscriptionId']
    expect(nearestPath('products.b.subscriptionId', paths)).toBe('products.b.subscriptionId')
  })

  it('leads to the row where the field itself is not on screen', () => {
    expect(nearestPath('documents.b.name', ['documents', 'documents.a', 'documents.b'])).toBe('documents.b')
  })

  it('leads to the group where the row is gone', () => {
    expect(nearestPath('products.gone.product', ['mpnId', 'products', 'products.a.product'])).toBe('products')
  })

  it('leads nowhere where the screen has nothing of it', () => {
    expect(nearestPath('mpnId', ['customer.name', 'contacts.partner.email'])).toBeUndefined()
  })
})
