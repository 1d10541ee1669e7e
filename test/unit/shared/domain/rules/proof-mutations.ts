import type { ClaimContent } from '../../../../../src/shared/domain/claim-content.ts'
import type { RuleInput } from '../../../../../src/shared/domain/rules/rule.ts'
import { aFormText, anAttachment } from '../../../../support/builders.ts'
import { type Mutation, withDocuments } from './mutations.ts'

/** PoE forms whose text names another customer in some respect. */
function formsNaming(other: Partial<ClaimContent['customer']>, company?: string): Mutation['spoil'] {
  return input => {
    const customer = { ...input.content.customer, ...other }
    const text = aFormText({ ...input.content, customer }, company)
    return withTexts(withDocuments(() => ({ kind: 'poe-form' }))(input), text)
  }
}

function withTexts(input: RuleInput, text: string): RuleInput {
  return { ...input, texts: new Map(input.documents.map(({ id }) => [id, text])) }
}

const anotherTenant = 'f00df00d-1111-4222-8333-f00df00df00d'

/** What a reviewer would send the proof back for; each leaves the rest of the claim right. */
export const proof: readonly Mutation[] = [
  {
    name: 'no document',
    spoil: input => ({ ...input, documents: [] }),
    expected: ['poe-missing blocker documents'],
  },
  {
    // What is signed is also what describes the work: without it both are in doubt.
    name: 'supporting documents alone',
    spoil: withDocuments(() => ({ kind: 'supporting-document' })),
    expected: ['poe-acknowledgement-missing blocker documents', 'poe-work-not-described warning documents'],
  },
  {
    name: 'a signature without a date',
    spoil: withDocuments(() => ({ acknowledgementDate: null })),
    expected: ['poe-date-missing blocker documents.*.acknowledgementDate'],
  },
  {
    name: 'a signature of a year and a day ago',
    spoil: withDocuments(() => ({ acknowledgementDate: '2025-03-15' })),
    expected: ['poe-date-old blocker documents.*.acknowledgementDate'],
  },
  {
    name: 'a signature of tomorrow',
    spoil: withDocuments(() => ({ acknowledgementDate: '2026-03-17' })),
    expected: ['poe-date-old blocker documents.*.acknowledgementDate'],
  },
  {
    name: 'documents that cover nothing',
    spoil: withDocuments(() => ({ covers: [] })),
    expected: ['poe-item-not-covered blocker documents.*.covers'],
  },
  {
    name: 'a form that names another tenant',
    spoil: formsNaming({ tenantId: anotherTenant }),
    expected: ['poe-template-fields warning documents.*'],
  },
  {
    name: 'a form that names another partner',
    spoil: formsNaming({}, 'Northwind Consulting'),
    expected: ['poe-template-fields warning documents.*'],
  },
  {
    name: 'a form about nothing in the claim',
    spoil: formsNaming({ name: '', domain: '', tenantId: '' }, ''),
    expected: ['poe-template-fields warning documents.*'],
  },
  {
    name: 'a program for a document',
    spoil: withDocuments(() => ({ name: 'form.pdf.exe' })),
    expected: ['poe-type blocker documents.*.name'],
  },
  {
    name: 'a program that is called a document',
    spoil: withDocuments(() => ({ name: 'form.pdf', mediaType: 'application/x-msdownload' })),
    expected: ['poe-type blocker documents.*.name'],
  },
  {
    name: 'a file over 100 MiB',
    spoil: withDocuments(() => ({ sizeBytes: 100 * 1_048_576 + 1 })),
    expected: ['poe-too-large blocker documents.*.name'],
  },
  {
    name: 'a twenty-first document',
    spoil: input => ({
      ...input,
      documents: [
        ...input.documents,
        ...Array.from({ length: 21 - input.documents.length }, () =>
          anAttachment({ kind: 'supporting-document' }),
        ),
      ],
    }),
    expected: ['poe-too-many blocker documents'],
  },
]
