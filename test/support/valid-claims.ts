import fc from 'fast-check'
import type { ClaimContent, SolutionArea } from '../../src/shared/domain/claim-content.ts'
import { addDays } from '../../src/shared/domain/deadlines/calendar-day.ts'
import type { Policy } from '../../src/shared/domain/policy/policy.ts'
import type { RuleInput } from '../../src/shared/domain/rules/rule.ts'
import { aContent, aFormText, allItems, anAttachment, aProfile, today } from './builders.ts'

const words = fc.string({ minLength: 1, maxLength: 60 }).filter(text => text.trim() !== '')

/** The same GUID as people paste it. */
const pastedGuid = fc
  .tuple(fc.uuid(), fc.constantFrom('plain', 'braces', 'upper case', 'spaces', 'no dashes'))
  .map(([guid, how]) => {
    if (how === 'braces') return `{${guid}}`
    if (how === 'upper case') return guid.toUpperCase()
    if (how === 'spaces') return `  ${guid} `
    return how === 'no dashes' ? guid.replaceAll('-', '') : guid
  })

const domain = fc.oneof(fc.domain(), fc.constantFrom('contoso', 'Fabrikam', 'adatum.onmicrosoft.com'))

const contact = fc.record({ name: words, title: words, email: fc.emailAddress() })

const base = fc.record({
  claimName: words,
  customer: fc.record({ name: words, domain, tenantId: pastedGuid }),
  mpnId: fc.constantFrom('1234566', '9999999'),
  contacts: fc.record({ customer: contact, technical: contact, partner: contact }),
  comment: fc.string(),
})

function codes(policy: Policy, family: Policy['catalog'][number]['family']): string[] {
  return policy.catalog.filter(item => item.family === family).map(({ code }) => code)
}

/** One Dynamics 365 product at least, so that the technical contact counts; each row with a subscription of its own. */
function productRows(policy: Policy) {
  const anyProduct = [...codes(policy, 'dynamics-365'), ...codes(policy, 'power-platform')]
  return fc
    .tuple(
      fc.constantFrom(...codes(policy, 'dynamics-365')),
      fc.array(fc.constantFrom(...anyProduct), { maxLength: 4 }),
      fc.uniqueArray(fc.uuid(), { minLength: 5, maxLength: 5 }),
    )
    .map(([first, more, subscriptions]) =>
      [first, ...more].map((product, at) => ({
        id: `5f0c0000-0000-4000-8000-00000000000${at}`,
        product,
        subscriptionId: subscriptions[at] ?? '',
      })),
    )
}

function choices(area: SolutionArea, policy: Policy): fc.Arbitrary<Partial<ClaimContent>> {
  if (area === 'microsoft-365')
    return fc.record({
      activities: fc.constant(['usage' as const]),
      workloads: fc.subarray(codes(policy, 'microsoft-365'), { minLength: 1 }),
      // What was chosen for the other area before stays in the draft, and counts no more.
      purchaseChannel: fc.constantFrom('csp', 'unknown'),
    })
  return fc.record({
    activities: fc.constantFrom<ClaimContent['activities'][]>(
      ['pre-sales'],
      ['usage'],
      ['usage', 'pre-sales'],
      ['revenue-association'],
    ),
    purchaseChannel: fc.constantFrom('volume-licensing', 'web-direct'),
    products: productRows(policy),
    revenue: fc.record({ solutionSeller: words, isvSolution: words }),
  })
}

const signedDocument = fc.record({
  kind: fc.constantFrom('poe-form', 'statement-of-work'),
  acknowledgementDate: fc.integer({ min: 0, max: 365 }).map(daysAgo => addDays(today, -daysAgo)),
  sizeBytes: fc.integer({ min: 1, max: 100 * 1_048_576 }),
})

const supportingFile = fc.constantFrom(
  { name: 'Mail from the customer.MSG', mediaType: 'application/vnd.ms-outlook' },
  { name: 'plan.xlsx', mediaType: 'application/zip' },
  { name: 'photo.heic', mediaType: 'image/heic' },
  { name: 'a.b.pdf', mediaType: 'application/pdf' },
)

const supportingDocument = fc
  .record({
    kind: fc.constant('supporting-document'),
    acknowledgementDate: fc.constantFrom(null, '2019-01-01'),
  })
  .chain(document => supportingFile.map(file => ({ ...document, ...file })))

/** Claims with nothing wrong, as different as the policy lets them be. */
export function validInputs(area: SolutionArea, policy: Policy): fc.Arbitrary<RuleInput> {
  return fc
    .tuple(base, choices(area, policy), signedDocument, fc.array(supportingDocument, { maxLength: 19 }))
    .map(([common, chosen, signed, supporting]) => {
      const content = aContent({ ...common, ...chosen }, area)
      const proof = anAttachment({ ...signed, covers: allItems(content) })
      return {
        content,
        documents: [proof, ...supporting.map(details => anAttachment(details))],
        texts: new Map([[proof.id, aFormText(content)]]),
        policy,
        profile: aProfile(),
        today,
        others: [],
        catalogFetchedOn: today,
      }
    })
}
