import type { Attachment } from '../../../../../src/shared/domain/attachment.ts'
import type { ClaimContent } from '../../../../../src/shared/domain/claim-content.ts'
import type { RuleInput } from '../../../../../src/shared/domain/rules/rule.ts'

/** What a mutation is expected to bring: `code severity path`; `*` stands for an ID in the path. */
export type Expected = readonly string[]

/** One thing spoiled in a valid claim. */
export interface Mutation {
  readonly name: string
  readonly spoil: (input: RuleInput) => RuleInput
  readonly expected: Expected | ((input: RuleInput) => Expected)
}

export function withContent(change: (content: ClaimContent) => Partial<ClaimContent>): Mutation['spoil'] {
  return input => ({ ...input, content: { ...input.content, ...change(input.content) } })
}

export function withCustomer(change: Partial<ClaimContent['customer']>): Mutation['spoil'] {
  return withContent(({ customer }) => ({ customer: { ...customer, ...change } }))
}

export function withContact(
  role: keyof ClaimContent['contacts'],
  change: Partial<ClaimContent['contacts']['customer']>,
): Mutation['spoil'] {
  return withContent(({ contacts }) => ({
    contacts: { ...contacts, [role]: { ...contacts[role], ...change } },
  }))
}

/** Changes every document, so that none is left that is right. */
export function withDocuments(change: (document: Attachment) => Partial<Attachment>): Mutation['spoil'] {
  return input => ({
    ...input,
    documents: input.documents.map(document => ({ ...document, ...change(document) })),
  })
}
