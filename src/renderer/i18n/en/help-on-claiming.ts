import type { HelpTexts } from '../help-topics.ts'

/** What to claim, for whom, and by which number. */
export const helpOnClaiming = {
  'which-activity': {
    title: 'Which activity do I choose?',
    summary:
      'Choose by what you did for the customer. A wrong activity cannot be corrected after submission.',
    body: [
      'For Business Applications (Dynamics 365 and Power Platform) there are three activities; Pre-sales and Usage may go together in one claim. For Microsoft 365 there is one: Usage.',
    ],
    sections: {
      'pre-sales': {
        title: 'Pre-sales',
        body: [
          'Choose it if you influenced the customer’s purchase of an eligible product. It is for Business Applications alone, and can earn pre-sales incentives.',
        ],
      },
      usage: {
        title: 'Usage',
        body: [
          'Choose it if you drive the adoption and use of an eligible product or workload. It can earn usage incentives, where the policy in force provides for them.',
        ],
      },
      'revenue-association': {
        title: 'Revenue association',
        body: [
          'Choose it if, as a business influencer, you influenced which eligible product the customer selected. It is for recognition of the revenue alone: no incentive is paid, and it cannot be combined with the other two.',
        ],
      },
      'purchase-channel': {
        title: 'The purchase channel',
        body: [
          'The activities of Business Applications apply only where the customer bought through Volume Licensing or Web-Direct. What was bought through CSP does not qualify. If you do not know the channel, ask the customer before you submit.',
          'For Microsoft 365 no purchase channel is asked.',
        ],
      },
      irreversible: {
        title: 'Why it cannot be changed later',
        body: [
          'After submission the activity stays as it is. Claiming the wrong one can cost the eligibility and the incentive, and mending it takes a new claim. That is why Claimdesk asks you once whether you are sure.',
        ],
      },
    },
  },
  'which-mpn': {
    title: 'Which MPN ID do I choose?',
    summary: 'Take the number of the location that did the work, and see that it is enrolled.',
    body: [
      'The MPN ID (Partner ID) ties the claim to the location of your company that did the work. A company can have many: some are enrolled in incentive programs, others are not, and some are of a special type. Claimdesk lists your company’s numbers with their enrolments, as the service told them.',
    ],
    sections: {
      'special-type': {
        title: 'Numbers of a special type',
        body: [
          'Some numbers belong to a special type of partner, such as FastTrack Ready Partner. The service does not tell which: choose with care. A wrong number can cost the eligibility and the incentive, and correcting it later means claiming again.',
        ],
      },
      unsure: {
        title: 'If you do not know which',
        body: ['Ask your company’s global administrator.'],
      },
      'not-enrolled': {
        title: 'If the right number is not enrolled',
        body: [
          'Enrol it in the incentives overview of Partner Center. Enrolment is by location, and complete only once the payout and tax profiles are validated.',
        ],
      },
      'not-listed': {
        title: 'If the number is not in the list',
        body: [
          'It can be typed; it is marked as not verified. The list is as the service last told it: a new location appears after the next sync.',
        ],
      },
    },
  },
  'product-or-subscription': {
    title: 'Choosing a product, or giving a subscription',
    summary: 'You claim a product; its subscription tells which purchase of it, and for how long.',
    body: [
      'For Business Applications you choose the product and give the ID of the subscription that the customer bought it with. For Microsoft 365 you tick workloads, without subscriptions.',
    ],
    sections: {
      'when-needed': {
        title: 'When the subscription is needed',
        body: [
          'By the policy of 2020 the ID is needed where the customer has several subscriptions of the product; by that of 2023 it is always needed.',
        ],
      },
      'its-form': {
        title: 'What a subscription ID looks like',
        body: [
          'It is a GUID: 32 hexadecimal digits in five groups. You may paste it with braces, spaces or capitals; Claimdesk tidies it.',
        ],
      },
      'not-in-list': {
        title: 'If the product is not in the list',
        body: [
          'The lists of eligible products and workloads change every year, and the one on this computer may be behind. Choose Sync now to fetch the newest. You may keep a name that is not in the list; the service decides.',
        ],
      },
      'after-approval': {
        title: 'After approval, and when the subscription ends',
        body: [
          'Once the claim is approved, it shows the ID of each subscription. The association lasts as long as the subscription does. When it ends and the customer buys or renews under a new ID, the new subscription needs a claim of its own: prepare it from the old one.',
        ],
      },
    },
  },
  'proof-of-execution': {
    title: 'Proof of execution',
    summary: 'Five things for which reviewers send claims back, and how to have them right at once.',
    body: [
      'Every claim needs proof of execution (PoE). Microsoft’s form is recommended; other documents, such as a statement of work signed by the customer, are accepted if they hold everything that the form asks for.',
    ],
    sections: {
      missing: {
        title: 'First: it must be there',
        body: ['A claim without documents, or with the wrong file, is sent back.'],
      },
      signature: {
        title: 'Second: the customer’s acknowledgement',
        body: [
          'A document must carry the customer’s signature. Mark it as a PoE form or as a signed statement of work.',
        ],
      },
      date: {
        title: 'Third: a date that counts',
        body: [
          'The signature needs a date that is at most 12 months before the submission and not in the future. If the document shows none, ask for a dated signature.',
        ],
      },
      work: {
        title: 'Fourth: what you did',
        body: [
          'A document must describe your services or your solution. Helpful are figures from before and after, and that your company was the one that did the main part.',
        ],
      },
      items: {
        title: 'Fifth: every product or workload',
        body: ['Each product or workload that you claim must be named in a document. Tick what each covers.'],
      },
      details: {
        title: 'Details that must be the same',
        body: [
          'The names of customer and partner, the domain and the tenant ID must stand in the document as they do in the claim. The subscription IDs help, too.',
          'Public-sector customers in the US and Puerto Rico need the public sector disclosure as well.',
        ],
      },
      files: {
        title: 'Kinds, sizes and numbers of files',
        body: [
          'Microsoft publishes no limits. Those that Claimdesk checks are its own cautious defaults, and a policy served by your service can change them.',
        ],
      },
    },
  },
} satisfies HelpTexts
