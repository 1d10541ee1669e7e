/** The help topics, in the order in which they are listed (domain.md A5). */
export const helpTopics = [
  'domain-and-tenant',
  'subscription-errors',
  'when-claimable',
  'which-activity',
  'which-mpn',
  'product-or-subscription',
  'competing-claims',
  'proof-of-execution',
  'deadlines',
] as const
export type HelpTopic = (typeof helpTopics)[number]

/** One topic's text; the body is paragraphs. */
export interface HelpText {
  readonly title: string
  readonly summary: string
  readonly body: readonly string[]
}

/** Microsoft's pages that the published documentation sends to: support as the last resort, and enrolment. */
export const helpLinks = {
  support: 'https://partner.microsoft.com/dashboard/support/incentives/servicerequests?category=incentives',
  enrolment: 'https://partner.microsoft.com/dashboard/incentives/enrollment/summary',
} as const
export type HelpLink = keyof typeof helpLinks

/** Which of the links stand under a topic. */
export const linksOfTopic: { readonly [Topic in HelpTopic]: readonly HelpLink[] } = {
  'domain-and-tenant': ['support'],
  'subscription-errors': ['support'],
  'when-claimable': ['support'],
  'which-activity': ['support'],
  'which-mpn': ['enrolment', 'support'],
  'product-or-subscription': ['support'],
  'competing-claims': ['support'],
  'proof-of-execution': ['support'],
  deadlines: ['support'],
}
