import type { HelpTexts } from '../help-topics.ts'

/** What to do when something is refused, contested or late. */
export const helpOnTrouble = {
  'domain-and-tenant': {
    title: 'Domain and tenant do not match',
    summary: 'The claim names the customer by domain and tenant ID, and the two must belong together.',
    body: ['A claim asks for the customer’s domain and for the tenant ID.'],
    sections: {
      'tenant-id': {
        title: 'The tenant ID',
        body: [
          'It is also called Directory ID, and is a GUID: 32 hexadecimal digits in five groups. The customer finds it on the overview page of Microsoft Entra ID. You may paste it with braces, spaces or capitals.',
        ],
      },
      domain: {
        title: 'The domain',
        body: [
          'Give it in full, for instance contoso.com, or as “contoso” for contoso.onmicrosoft.com: no web address and no e-mail address.',
        ],
      },
      mismatch: {
        title: 'If they do not match',
        body: [
          'The service checks that the two belong to one another. If it says that they do not, contact the customer and make sure that you have the right details. Often the tenant ID has a slip in it, or the customer has several tenants, say one for tests.',
        ],
      },
    },
  },
  'subscription-errors': {
    title: 'Errors about a subscription',
    summary: 'Six reasons why a product or its subscription is refused, and whom to ask.',
    body: [
      'For Business Applications the service checks that the product and its subscription belong to the customer’s tenant, and that the subscription is active or in its grace period.',
      'Whenever you doubt that a subscription is right, work with the customer: is it the correct one, and is it the correct tenant ID? Claimdesk can prepare the message for you. If that does not solve it, contact support.',
    ],
    sections: {
      'not-in-tenant': {
        title: 'The product does not exist in the customer’s tenant',
        body: [
          'The customer has not bought it, or has it in another tenant. Ask which tenant it is in, and check the tenant ID.',
        ],
      },
      'not-dynamics': {
        title: 'The subscription is not one of Dynamics',
        body: [
          'The customer has this subscription, but for something else. Ask for the ID of the one with the product that you claim.',
        ],
      },
      csp: {
        title: 'The subscription was bought through CSP',
        body: [
          'What was bought through CSP cannot be claimed. If the customer also has the product through Volume Licensing or Web-Direct, claim that subscription.',
        ],
      },
      'not-provisioned': {
        title: 'The customer has not activated or provisioned its products yet',
        body: [
          'Ask the customer to finish setting the subscription up. Even then it can take days until it can be claimed: try again later.',
        ],
      },
      'already-claimed': {
        title: 'The subscription is claimed already',
        body: [
          'Claimed by your own company it cannot be claimed again. Claimed by another partner it can, and your claim then goes through arbitration.',
        ],
      },
      'not-an-id': {
        title: 'What was given is not a subscription ID',
        body: [
          'It has another form, or no subscription has it. It is neither the order number nor the product’s name. Copy it again, or ask the customer.',
        ],
      },
      'not-active': {
        title: 'The subscription is neither active nor in grace',
        body: [
          'It has expired or is suspended. If the customer renewed it, the renewed one may have another ID: claim that one.',
        ],
      },
    },
  },
  'when-claimable': {
    title: 'When a subscription can be claimed',
    summary: 'Only after the customer has provisioned it, and then not always at once.',
    body: [
      'A subscription that has not been provisioned cannot be claimed. The customer has to take several steps before it becomes available, and it can be days until it does; the policy of 2023 speaks of up to seven.',
    ],
    sections: {
      'what-to-do': {
        title: 'What to do',
        body: [
          'If you get the error, contact the customer: has the subscription been provisioned, and is it the one that you mean to claim? The claim stays here as a draft; nothing of it is lost while you wait.',
          'If the customer has done everything and the error stays, contact support.',
        ],
      },
    },
  },
  'competing-claims': {
    title: 'Competing claims',
    summary: 'What happens when another partner already holds what you claim.',
    body: [
      'Only one partner can be associated with a subscription, or with a workload of a customer. You may claim one that another partner holds; your claim then goes through arbitration.',
    ],
    sections: {
      arbitration: {
        title: 'The four steps of arbitration',
        body: [
          'One: Microsoft verifies the details of your claim and its proof of execution.',
          'Two: if both partners claim the same product or workload of the customer, the proof of both is compared, and the most recent counts.',
          'Three: either partner may be asked for more, which takes time.',
          'Four: your claim is first looked at within the usual limit, but it may stay under review for longer while Microsoft works with the partner who holds the association now.',
          'You are told in the claim’s comments, and only there: that is also where the reviewer asks for more. Watch its conversation and answer in time.',
          'While a claim competes, its overview has a section “Arbitration”: the step where it stands, as far as the service tells, how your own proof stands by the rules, and what to add. Where a comment alone tells of it, choose “Mark as competing” in the conversation.',
        ],
      },
      strengthen: {
        title: 'What strengthens your side',
        body: [
          'A proof that is recent, signed and dated, that describes your own work in detail and names each product or workload.',
        ],
      },
      'your-own': {
        title: 'What you have claimed yourself',
        body: [
          'It cannot be claimed a second time. If the other claim is on this computer, take the product out of one of the two, or delete the claim that is not needed.',
        ],
      },
    },
  },
  deadlines: {
    title: 'Deadlines',
    summary: 'How long each side has, by the policy in force.',
    body: ['The limits differ between the policies of 2020 and 2023.'],
    sections: {
      review: {
        title: 'The review',
        body: [
          'After submission the review begins within 5 business days. The review itself takes up to 5 business days by the policy of 2020, and up to 14 by that of 2023; in arbitration it may take longer.',
        ],
      },
      answer: {
        title: 'Your answer',
        body: [
          'When the reviewer asks you for something, you have 5 business days (2020) or 14 (2023) to answer and to submit again. After that the claim is rejected.',
        ],
      },
      approval: {
        title: 'After approval',
        body: [
          'When a claim is approved, the customer is told and has 7 days to opt out. Approval associates you with the customer; whether an incentive is paid is decided separately.',
        ],
      },
      dispute: {
        title: 'Disputing a rejection',
        body: [
          'A rejected claim can be disputed once, within 30 days, by the policies since 2021. By that of 2020 a dispute goes through support. After that a new claim is needed.',
        ],
      },
      'business-days': {
        title: 'Business days',
        body: [
          'Business days are Monday to Friday, minus the holidays that you choose. Microsoft publishes no calendar; until you choose one, no holidays are taken off.',
        ],
      },
    },
  },
} satisfies HelpTexts
