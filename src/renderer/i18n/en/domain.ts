import type { AttachmentKind } from '../../../shared/domain/attachment.ts'
import type {
  Activity,
  ContactRole,
  PublicSectorAnswer,
  PurchaseChannel,
  SolutionArea,
} from '../../../shared/domain/claim-content.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import { englishWords } from '../../../shared/domain-words/en.ts'
import type { ClaimField } from '../field-of-path.ts'

interface ActivityText {
  readonly name: string
  /** What it is for. */
  readonly purpose: string
  readonly applies: string
  readonly earns: string
}

type Earning = Policy['activities'][number]['earns']

/** The words of the field, by the codes of the domain. */
export const domain = {
  states: englishWords.states,
  solutionAreas: englishWords.areas,
  solutionAreaHints: {
    'business-applications': 'Dynamics 365 and Power Platform: claimed by product and subscription.',
    'microsoft-365': 'Exchange, SharePoint, Teams, Intune and the like: claimed by workload.',
  } satisfies Record<SolutionArea, string>,
  activities: {
    'pre-sales': {
      name: englishWords.activities['pre-sales'],
      purpose: 'You influenced the customer’s decision to buy an eligible product.',
      applies:
        'Only where the customer bought through Volume Licensing or Web-Direct. May go together with Usage.',
      earns: 'Pre-sales incentives.',
    },
    usage: {
      name: englishWords.activities.usage,
      purpose: 'You drive the adoption and use of an eligible product or workload.',
      applies:
        'Business Applications: only where the customer bought through Volume Licensing or Web-Direct. Microsoft 365: whatever the purchase channel.',
      earns: 'Usage incentives, where the policy in force provides for them.',
    },
    'revenue-association': {
      name: englishWords.activities['revenue-association'],
      purpose: 'You influenced, as a business influencer, which eligible product the customer selected.',
      applies: 'Only where the customer bought through Volume Licensing or Web-Direct, and only by itself.',
      earns: 'Recognition of the revenue alone; no incentive is paid.',
    },
  } satisfies Record<Activity, ActivityText>,
  earnings: {
    incentive: 'Can earn an incentive',
    recognition: 'Recognition only, no payment',
  } satisfies Record<Earning, string>,
  channels: {
    'volume-licensing': 'Volume Licensing',
    'web-direct': 'Web-Direct',
    csp: 'CSP',
    unknown: 'I don’t know yet',
  } satisfies Record<PurchaseChannel, string>,
  attachmentKinds: {
    'poe-form': 'PoE form',
    'statement-of-work': 'Signed statement of work',
    'supporting-document': 'Supporting document',
  } satisfies Record<AttachmentKind, string>,
  publicSector: {
    'not-public-sector': 'Not a public-sector customer in the US or Puerto Rico',
    'disclosure-included': 'Public sector: the disclosure is among the documents',
    'disclosure-not-included': 'Public sector: the disclosure is not included yet',
  } satisfies Record<PublicSectorAnswer, string>,
  contactRoles: {
    customer: 'Customer contact',
    technical: 'Technical contact',
    partner: 'Partner contact',
  } satisfies Record<ContactRole, string>,
  steps: {
    customer: 'Customer',
    solution: 'Solution and activity',
    products: 'Products',
    partner: 'Partner ID',
    contacts: 'Contacts',
    documents: 'Proof of execution',
    review: 'Review',
  } satisfies Record<Step, string>,
  severities: {
    blocker: 'Must be mended',
    warning: 'Warning',
    info: 'Hint',
  } satisfies Record<Severity, string>,
  fields: {
    claimName: 'Claim name',
    customerName: 'Customer name',
    tenantId: 'Tenant ID',
    customerDomain: 'Customer domain',
    publicSector: 'Public sector',
    solutionArea: 'Solution area',
    activity: 'Activity',
    confirmedActivity: 'Confirmed activity',
    purchaseChannel: 'Purchase channel',
    solutionSeller: 'Solution seller',
    isvSolution: 'ISV product or solution',
    products: 'Products',
    product: 'Product',
    subscriptionId: 'Subscription ID',
    workloads: 'Workloads',
    mpnId: 'Partner ID (MPN)',
    contactName: 'Name',
    contactTitle: 'Title',
    contactEmail: 'E-mail',
    documents: 'Documents',
    documentName: 'File name',
    documentKind: 'Kind',
    acknowledgementDate: 'Acknowledgement date',
    covers: 'Covers',
    documentNote: 'Note',
    documentPosition: 'Place in the order',
    comment: 'Comment for the reviewer',
    partnerName: 'Partner name',
  } satisfies Record<ClaimField, string>,
}
