import type { HelpText } from '../help-topics.ts'

/** What to claim, for whom, and by which number. */
export const helpOnClaiming = {
  'which-activity': {
    title: 'Which activity do I choose?',
    summary:
      'Choose by what you did for the customer. A wrong activity cannot be corrected after submission.',
    body: [
      'For Business Applications (Dynamics 365 and Power Platform) there are three activities. Choose Pre-sales if you influenced the customer’s purchase of an eligible product. Choose Usage if you drive its adoption and use. The two may go together in one claim.',
      'Choose Revenue association if, as a business influencer, you influenced which eligible product the customer selected. It is for recognition of the revenue alone: no incentive is paid, and it cannot be combined with the other two.',
      'All three apply only where the customer bought through Volume Licensing or Web-Direct. What was bought through CSP does not qualify. If you do not know the channel, ask the customer before you submit.',
      'For Microsoft 365 there is one activity, Usage: you drive the adoption and use of an eligible workload. No purchase channel is asked.',
      'After submission the activity stays as it is. Claiming the wrong one can cost the eligibility and the incentive, and mending it takes a new claim.',
    ],
  },
  'which-mpn': {
    title: 'Which MPN ID do I choose?',
    summary: 'Take the number of the location that did the work, and see that it is enrolled.',
    body: [
      'The MPN ID (Partner ID) ties the claim to the location of your company that did the work. A company can have many: some are enrolled in incentive programs, others are not, and some are of a special type such as FastTrack Ready Partner.',
      'Claimdesk lists your company’s numbers with their enrolments, as the service told them. It does not list special types, since the service does not tell them. A wrong number can cost the eligibility and the incentive, and correcting it later means claiming again.',
      'If you do not know which number to use, ask your company’s global administrator.',
      'If the right number is not enrolled yet, enrol it in the incentives overview of Partner Center. A number that is missing from the list can be typed; it is marked as not verified.',
    ],
  },
  'product-or-subscription': {
    title: 'Choosing a product, or giving a subscription',
    summary: 'You claim a product; its subscription tells which purchase of it, and for how long.',
    body: [
      'For Business Applications you choose the product and give the ID of the subscription that the customer bought it with. By the policy of 2020 the ID is needed where the customer has several subscriptions of the product; by that of 2023 it is always needed. For Microsoft 365 you tick workloads, without subscriptions.',
      'A subscription ID is a GUID. You may paste it with braces, spaces or capitals; Claimdesk tidies it.',
      'Once the claim is approved, it shows the ID of each subscription. The association lasts as long as the subscription does. When it ends and the customer buys or renews under a new ID, the new subscription needs a claim of its own: prepare it from the old one.',
    ],
  },
  'proof-of-execution': {
    title: 'Proof of execution',
    summary: 'Five things for which reviewers send claims back, and how to have them right at once.',
    body: [
      'Every claim needs proof of execution (PoE). Microsoft’s form is recommended; other documents, such as a statement of work signed by the customer, are accepted if they hold everything that the form asks for.',
      'First, it must be there, and be the right file. Second, it must carry the customer’s acknowledgement: a signature. Third, the signature needs a date that is at most 12 months before the submission. Fourth, it must describe what you did: your services or your solution. Fifth, it must name every product or workload that you claim.',
      'The names of customer and partner, the domain and the tenant ID must stand in the document as they do in the claim. Helpful besides: the subscription IDs, figures from before and after, and that your company was the one that did the main part.',
      'Public-sector customers in the US and Puerto Rico need the public sector disclosure as well.',
      'Microsoft publishes no limits for kinds, sizes and numbers of files. Those that Claimdesk checks are its own cautious defaults, and a policy served by your service can change them.',
    ],
  },
} satisfies Record<string, HelpText>
