/** The help topics, in the order in which they are listed (domain.md A5; the last is of the program), each with its sections. */
export const helpSections = {
  'domain-and-tenant': ['tenant-id', 'domain', 'mismatch'],
  'subscription-errors': [
    'not-in-tenant',
    'not-dynamics',
    'csp',
    'not-provisioned',
    'already-claimed',
    'not-an-id',
    'not-active',
  ],
  'when-claimable': ['what-to-do'],
  'which-activity': ['pre-sales', 'usage', 'revenue-association', 'purchase-channel', 'irreversible'],
  'which-mpn': ['special-type', 'unsure', 'not-enrolled', 'not-listed'],
  'product-or-subscription': ['when-needed', 'its-form', 'not-in-list', 'after-approval'],
  'competing-claims': ['arbitration', 'strengthen', 'your-own'],
  'proof-of-execution': ['missing', 'signature', 'date', 'work', 'items', 'details', 'files'],
  deadlines: ['review', 'answer', 'approval', 'dispute', 'business-days'],
  'many-claims': ['list', 'views', 'together', 'customers', 'templates', 'undo', 'palette'],
} as const

export type HelpTopic = keyof typeof helpSections
export type HelpSection<Topic extends HelpTopic> = (typeof helpSections)[Topic][number]

export const helpTopics = Object.keys(helpSections) as readonly HelpTopic[]

/** A heading with paragraphs. */
export interface HelpPart {
  readonly title: string
  readonly body: readonly string[]
}

/** One topic's text: paragraphs, then its sections. */
export interface HelpText<Section extends string = string> extends HelpPart {
  readonly summary: string
  readonly sections: { readonly [Name in Section]: HelpPart }
}

/** The texts of some topics, each with exactly its sections. */
export type HelpTexts = { readonly [Topic in HelpTopic]?: HelpText<HelpSection<Topic>> }

type Place<Topic extends HelpTopic> = Topic extends HelpTopic
  ? { readonly topic: Topic; readonly section?: HelpSection<Topic> }
  : never

/** A topic, or a section of it. */
export type HelpPlace = Place<HelpTopic>

/** The address of the page that shows it. */
export function helpPath({
  topic,
  section,
}: {
  readonly topic: HelpTopic
  readonly section?: string | undefined
}): string {
  return section === undefined ? `/help/${topic}` : `/help/${topic}/${section}`
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
  'many-claims': [],
}
