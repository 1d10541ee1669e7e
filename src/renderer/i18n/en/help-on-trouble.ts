import type { HelpText } from '../help-topics.ts'

/** What to do when something is refused, contested or late. */
export const helpOnTrouble = {
  'domain-and-tenant': {
    title: 'Domain and tenant do not match',
    summary: 'The claim names the customer by domain and tenant ID, and the two must belong together.',
    body: [
      'A claim asks for the customer’s domain (for instance contoso.com, or “contoso” for contoso.onmicrosoft.com) and for the tenant ID, also called Directory ID. The service checks that they belong to one another.',
      'If it says that they do not, contact the customer and make sure that you have the right details. Often the tenant ID has a slip in it, or the customer has several tenants, say one for tests.',
    ],
  },
  'subscription-errors': {
    title: 'Errors about a subscription',
    summary: 'Six reasons why a product or its subscription is refused, and whom to ask.',
    body: [
      'For Business Applications the service checks that the product and its subscription belong to the customer’s tenant, and that the subscription is active or in its grace period. It refuses what you gave for one of six reasons.',
      'The product does not exist in the customer’s tenant. The subscription is not one of Dynamics. It was bought through CSP. The customer has not activated or provisioned its products yet. It is claimed already. Or what was given is not a subscription ID at all.',
      'Whenever you doubt that a subscription is right, work with the customer: is it the correct one, and is it the correct tenant ID? Claimdesk can prepare the message for you.',
      'If that does not solve it, contact support.',
    ],
  },
  'when-claimable': {
    title: 'When a subscription can be claimed',
    summary: 'Only after the customer has provisioned it, and then not always at once.',
    body: [
      'A subscription that has not been provisioned cannot be claimed. The customer has to take several steps before it becomes available, and it can be days until it does; the policy of 2023 speaks of up to seven.',
      'If you get the error, contact the customer: has the subscription been provisioned, and is it the one that you mean to claim? The claim stays here as a draft; nothing of it is lost while you wait.',
      'If the customer has done everything and the error stays, contact support.',
    ],
  },
  'competing-claims': {
    title: 'Competing claims',
    summary: 'What happens when another partner already holds what you claim.',
    body: [
      'Only one partner can be associated with a subscription, or with a workload of a customer. You may claim one that another partner holds; your claim then goes through arbitration.',
      'One: Microsoft verifies the details of your claim and its proof of execution. Two: if both partners claim the same product or workload of the customer, the proof of both is compared, and the most recent counts. Three: either partner may be asked for more, which takes time. Four: your claim is first looked at within the usual limit, but it may stay under review for longer while Microsoft works with the partner who holds the association now.',
      'You are told in the claim’s comments, and only there: that is also where the reviewer asks for more. Watch its conversation and answer in time.',
      'What strengthens your side: a proof that is recent, signed and dated, that describes your own work in detail and names each product or workload.',
      'What you have claimed yourself cannot be claimed a second time.',
    ],
  },
  deadlines: {
    title: 'Deadlines',
    summary: 'How long each side has, by the policy in force.',
    body: [
      'After submission the review begins within 5 business days. The review itself takes up to 5 business days by the policy of 2020, and up to 14 by that of 2023; in arbitration it may take longer.',
      'When the reviewer asks you for something, you have 5 business days (2020) or 14 (2023) to answer and to submit again. After that the claim is rejected.',
      'When a claim is approved, the customer is told and has 7 days to opt out. Approval associates you with the customer; whether an incentive is paid is decided separately.',
      'A rejected claim can be disputed once, within 30 days, by the policies since 2021. By that of 2020 a dispute goes through support. After that a new claim is needed.',
      'Business days are Monday to Friday, minus the holidays that you choose. Microsoft publishes no calendar; until you choose one, no holidays are taken off.',
    ],
  },
} satisfies Record<string, HelpText>
