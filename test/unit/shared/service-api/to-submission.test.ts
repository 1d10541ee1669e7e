import { describe, expect, it } from 'vitest'
import { policy202007 } from '../../../../src/shared/domain/policy/2020-07.ts'
import { policy202310 } from '../../../../src/shared/domain/policy/2023-10.ts'
import { submissionSchema } from '../../../../src/shared/service-api/claims.ts'
import { toSubmission } from '../../../../src/shared/service-api/to-submission.ts'
import { aContent, allItems, anAttachment, aProduct } from '../../../support/builders.ts'

const confirmation = {
  policy: policy202007,
  confirmedAt: '2026-03-16T10:00:00.000Z',
  deviceId: '0d5f0000-0000-4000-8000-000000000001',
}

describe('a claim as it is sent', () => {
  it.each(['business-applications', 'microsoft-365'] as const)(
    'is a submission of the contract: %s',
    area => {
      const content = aContent({}, area)
      const submission = toSubmission(content, [anAttachment({ covers: allItems(content) })], confirmation)
      expect(submissionSchema.safeParse(submission).error).toBeUndefined()
    },
  )

  it('is normalized', () => {
    const submission = toSubmission(
      aContent({
        claimName: ' Roll-out ',
        customer: {
          name: ' Contoso Ltd ',
          domain: 'Contoso',
          tenantId: '{6B0A9C1E-0C1D-4C55-9A53-3F1A2C6D0001}',
        },
        mpnId: ' 1234566 ',
        products: [aProduct({ subscriptionId: ' A0000000-0000-4000-8000-000000000001' })],
      }),
      [],
      confirmation,
    )
    expect(submission).toMatchObject({
      claimName: 'Roll-out',
      customer: {
        name: 'Contoso Ltd',
        domain: 'contoso.onmicrosoft.com',
        tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
      },
      mpnId: '1234566',
      items: [{ code: 'sales', subscriptionId: 'a0000000-0000-4000-8000-000000000001' }],
    })
  })

  it('is the same each time', () => {
    const [content, documents] = [aContent(), [anAttachment()]]
    expect(toSubmission(content, documents, confirmation)).toEqual(
      toSubmission(content, documents, confirmation),
    )
  })

  it('leaves out what area and activities do not ask for', () => {
    const content = aContent(
      { products: [aProduct()], revenue: { solutionSeller: 'Seller', isvSolution: 'Solution' } },
      'microsoft-365',
    )
    const submission = toSubmission(content, [], confirmation)
    expect(submission.purchaseChannel).toBeNull()
    expect(submission.revenue).toBeNull()
    expect(submission.contacts.technical).toBeNull()
    expect(submission.items).toEqual([
      { key: 'exchange-online', code: 'exchange-online', subscriptionId: null },
    ])
  })

  it('names the seller for Revenue association, and the technical contact for Dynamics 365', () => {
    const content = aContent({
      activities: ['revenue-association'],
      revenue: { solutionSeller: ' Seller ', isvSolution: 'Solution' },
    })
    const submission = toSubmission(content, [], confirmation)
    expect(submission.revenue).toEqual({ solutionSeller: 'Seller', isvSolution: 'Solution' })
    expect(submission.contacts.technical?.name).toBe('Tom Bianchi')
    expect(toSubmission(content, [], { ...confirmation, policy: policy202310 }).contacts.technical).toBeNull()
  })

  it('says of documents only that they cover what is still claimed', () => {
    const content = aContent()
    const document = anAttachment({ covers: [...allItems(content), 'a row since removed'], mediaType: '' })
    expect(toSubmission(content, [document], confirmation).documents).toMatchObject([
      { id: document.id, covers: allItems(content), mediaType: 'application/octet-stream' },
    ])
  })

  it('is not made of a claim without a solution area', () => {
    expect(() => toSubmission({ ...aContent(), solutionArea: null }, [], confirmation)).toThrow(
      'solution area',
    )
  })
})
