import { describe, expect, it } from 'vitest'
import { claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import {
  verificationInputs,
  verificationProblems,
  verificationRequest,
} from '../../../../src/shared/service-api/verification-of-claim.ts'
import { verificationRequestSchema } from '../../../../src/shared/service-api/verifications.ts'
import { aContent, anId, aProduct } from '../../../support/builders.ts'

const id = claimIdSchema.parse(anId())
const content = aContent()
const { customer } = content
const key = aProduct().id

describe('what is asked of the service', () => {
  it('is a request of the contract, normalized', () => {
    const request = verificationRequest(id, aContent({ customer: { ...customer, domain: 'CONTOSO' } }))
    expect(verificationRequestSchema.safeParse(request).error).toBeUndefined()
    expect(request).toEqual({
      claimId: id,
      customer: { domain: 'contoso.onmicrosoft.com', tenantId: customer.tenantId },
      solutionArea: 'business-applications',
      items: [{ key, code: 'sales', subscriptionId: 'a0000000-0000-4000-8000-000000000001' }],
    })
  })

  it('is nothing while the customer’s domain or tenant is not one', () => {
    expect(verificationRequest(id, aContent({ customer: { ...customer, domain: 'a b' } }))).toBeNull()
    expect(verificationRequest(id, aContent({ customer: { ...customer, tenantId: '' } }))).toBeNull()
  })

  it('leaves out rows that the rules already refuse', () => {
    const products = [aProduct({ product: '' }), aProduct({ subscriptionId: 'order 4711' })]
    expect(verificationRequest(id, aContent({ products }))?.items).toEqual([])
  })
})

describe('an answer', () => {
  it('stays good when the same is written otherwise, in another order', () => {
    const typed = aContent({ workloads: ['yammer', 'exchange-online'] }, 'microsoft-365')
    const retyped = aContent(
      {
        claimName: 'Another name',
        customer: { name: 'Other', domain: ' Contoso', tenantId: `{${customer.tenantId.toUpperCase()}}` },
        workloads: ['exchange-online', 'yammer'],
      },
      'microsoft-365',
    )
    expect(verificationInputs(retyped)).toBe(verificationInputs(typed))
  })

  it.each([
    aContent({ customer: { ...customer, domain: 'fabrikam' } }),
    aContent({ customer: { ...customer, tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002' } }),
    aContent({ products: [aProduct({ product: 'finance' })] }),
    aContent({ products: [aProduct({ subscriptionId: '' })] }),
    aContent({ products: [] }),
    aContent({ solutionArea: 'microsoft-365' }),
  ])('goes stale when what it is about changes (%#)', changed => {
    expect(verificationInputs(changed)).not.toBe(verificationInputs(content))
  })

  it('comes back at the fields that the user knows', () => {
    const found = verificationProblems(
      {
        customer: { problems: [problem('domain-tenant-mismatch')] },
        items: [
          {
            key,
            problems: [
              problem('subscription-is-csp', { path: `items.${key}.subscriptionId` }),
              problem('product-not-in-tenant'),
              problem('subscription-not-active'),
            ],
            subscription: null,
          },
          { key: 'a row since removed', problems: [problem('subscription-is-csp')], subscription: null },
        ],
      },
      content,
    )
    expect(found.map(({ code, path, params }) => [code, path, params?.item])).toEqual([
      ['domain-tenant-mismatch', 'customer.tenantId', undefined],
      ['subscription-is-csp', `products.${key}.subscriptionId`, 'Dynamics 365 Sales'],
      ['product-not-in-tenant', `products.${key}.product`, 'Dynamics 365 Sales'],
      ['subscription-not-active', `products.${key}.subscriptionId`, 'Dynamics 365 Sales'],
    ])
  })

  it('of a workload comes back at the workloads, by its name', () => {
    const answer = {
      customer: { problems: [] },
      items: [{ key: 'exchange-online', problems: [problem('product-not-in-tenant')], subscription: null }],
    }
    expect(verificationProblems(answer, aContent({}, 'microsoft-365'))).toMatchObject([
      { code: 'product-not-in-tenant', path: 'workloads', params: { item: 'Exchange Online' } },
    ])
  })
})
