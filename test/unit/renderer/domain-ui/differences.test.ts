import { describe, expect, it } from 'vitest'
import { differences } from '../../../../src/renderer/domain-ui/differences.ts'
import { emptyClaimContent } from '../../../../src/shared/domain/claim-content.ts'

describe('two versions of a claim', () => {
  it('have no differences when they say the same', () => {
    expect(differences(emptyClaimContent, structuredClone(emptyClaimContent))).toEqual([])
  })

  it('differ by field, each with both texts', () => {
    const mine = { ...emptyClaimContent, customer: { ...emptyClaimContent.customer, name: 'Contoso Ltd' } }
    const stored = { ...emptyClaimContent, workloads: ['teams', 'exchange-online'], mpnId: '1234566' }
    expect(differences(mine, stored)).toEqual([
      { path: 'customer.name', mine: 'Contoso Ltd', stored: '' },
      { path: 'workloads', mine: '', stored: 'teams, exchange-online' },
      { path: 'mpnId', mine: '', stored: '1234566' },
    ])
  })

  it('show a row that only one of them has', () => {
    const row = {
      id: '0f6a2c1e-7a3b-4c55-9a53-3f1a2c6d0001',
      product: 'dynamics-365-sales',
      subscriptionId: '',
    }
    expect(differences({ ...emptyClaimContent, products: [row] }, emptyClaimContent)).toContainEqual({
      path: 'products.0.product',
      mine: 'dynamics-365-sales',
      stored: '',
    })
  })
})
