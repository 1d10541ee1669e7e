import type { ProblemTexts } from '../problem-text.ts'

/** What the rules, and the service's verification, find wrong in the fields of a claim. */
export const problemsOfClaim = {
  'field-required': {
    title: '{{field}}: not filled in',
    explanation: 'The claim cannot be sent without it.',
    nextStep: 'Fill it in.',
  },
  'tenant-id-invalid': {
    title: 'This is not a tenant ID',
    explanation:
      'A tenant ID, also called Directory ID, is a GUID: 32 letters and digits in five groups, such as 6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001.',
    nextStep: 'Copy it again, or ask the customer: it is on the overview page of their Microsoft Entra ID.',
  },
  'domain-invalid': {
    title: 'This is not a domain name',
    explanation:
      'Needed is a full domain such as contoso.com, or the short “contoso” for contoso.onmicrosoft.com.',
    nextStep: 'Type the domain alone, without https:// and without an e-mail address.',
  },
  'domain-tenant-mismatch': {
    title: 'Domain and tenant ID do not belong together',
    explanation:
      'The service knows no customer with both this domain and this tenant ID. One of the two has a slip in it, or belongs to another tenant of the same customer, such as one for tests.',
    nextStep: 'Contact the customer and ask for the right domain and tenant ID.',
  },
  'solution-area-missing': {
    title: 'No solution area chosen',
    explanation: 'A claim is for one solution area. Activities and products depend on it.',
    nextStep: 'Choose Business Applications or Microsoft 365.',
  },
  'activity-missing': {
    title: 'No activity chosen',
    explanation: 'The activity says what you did for the customer, and decides what the claim earns.',
    nextStep: 'Choose what fits your work; each activity says when it applies.',
  },
  'activity-not-in-area': {
    title: 'These activities cannot be claimed like this',
    explanation:
      'Business Applications takes Pre-sales, Usage or both; Revenue association only by itself. Microsoft 365 takes Usage alone.',
    nextStep: 'Keep the activity that fits this claim. For another one, make a separate claim.',
  },
  'activity-irreversible': {
    title: 'The activity cannot be changed later',
    explanation:
      'After the claim has been submitted its activity stays as it is. A wrong one can cost the eligibility and the incentive, and then takes a new claim.',
    nextStep: 'Make sure that the activity describes what you did.',
  },
  'channel-not-eligible': {
    title: 'This purchase channel may not qualify',
    explanation:
      'Business Applications activities count only where the customer bought through Volume Licensing or Web-Direct; subscriptions bought through CSP do not qualify.',
    nextStep: 'Ask the customer how the subscription was bought, then choose its channel here.',
  },
  'item-missing': {
    title: 'Nothing is claimed yet',
    explanation: 'A claim names at least one product or workload of the customer.',
    nextStep: 'Add the products, or tick the workloads, that you worked on.',
  },
  'product-unknown': {
    title: '{{item}} is not in the list of this policy',
    explanation:
      'The lists of products and workloads change every year. The service may not accept this one, or may know it by another name.',
    nextStep: 'Choose it again from the list, or keep it if you are sure.',
  },
  'product-not-in-tenant': {
    title: '{{item}} is not in the customer’s tenant',
    explanation:
      'The service finds no such product or workload in the tenant whose ID you gave. The customer may have it in another tenant, or under another name.',
    nextStep:
      'Check with the customer that the tenant ID is the right one and which product was bought. If both are right, contact support.',
  },
  'subscription-not-dynamics': {
    title: 'The subscription is not for Dynamics 365',
    explanation:
      'The subscription that you gave for {{item}} exists in the tenant, but it was bought for something else, such as Microsoft 365.',
    nextStep:
      'Ask the customer for the ID of the subscription that {{item}} was bought with. If it is this one, contact support.',
  },
  'subscription-is-csp': {
    title: 'The subscription was bought through CSP',
    explanation:
      'Only subscriptions bought through Volume Licensing or Web-Direct can be claimed; this one of {{item}} was bought through a Cloud Solution Provider.',
    nextStep:
      'Ask the customer whether {{item}} is also in a subscription of another channel, and claim that one. If not, it cannot be claimed.',
  },
  'subscription-not-provisioned': {
    title: 'The subscription is not ready to be claimed yet',
    explanation:
      'The customer has not activated or provisioned {{item}} yet, or did so only now: it can take days until the subscription can be claimed.',
    nextStep:
      'Ask the customer to activate it, and whether it is the right subscription. If that is done, try again in a few days; after that contact support.',
  },
  'subscription-already-claimed': {
    title: 'Your own company has already claimed {{item}}',
    explanation:
      'The service has another claim of your company for the same subscription or workload. Each can be claimed only once.',
    nextStep:
      'Look for the older claim in your list, or ask your colleagues for it, and take {{item}} out of this one.',
  },
  'subscription-already-claimed-by-other': {
    title: 'Another partner has already claimed {{item}}',
    explanation:
      'You may claim it all the same. The claim then goes to arbitration: the proofs of execution of both partners are compared, which can keep it under review for longer.',
    nextStep:
      'Attach your most recent proof, signed and dated, with your own work described in detail. Then watch the comments of the claim: the reviewer writes only there.',
  },
  'subscription-id-invalid': {
    title: 'This is not a subscription ID',
    explanation:
      'A subscription ID is a GUID: 32 letters and digits in five groups, such as a0000000-0000-4000-8000-000000000001. What was typed has another form.',
    nextStep: 'Copy it again, without the order number or the product’s name, or ask the customer for it.',
  },
  'subscription-id-unknown': {
    title: 'This is not a subscription ID of {{item}}',
    explanation:
      'Its form is right, but the customer’s tenant has no subscription of {{item}} with this ID. It may be the number of something else, or of another product or tenant.',
    nextStep:
      'Ask the customer for the ID of the subscription of {{item}}, and whether the tenant ID is the right one. If both are right, contact support.',
  },
  'subscription-not-active': {
    title: 'The subscription is not active',
    explanation:
      'Only a subscription that is active, or in its grace period, can be claimed. This one of {{item}} is neither.',
    nextStep: 'Ask the customer whether it was renewed: the renewed one has a new ID. Claim that one.',
  },
  'subscription-required': {
    title: 'The subscription ID is missing',
    explanation: 'The product alone does not tell which of the customer’s subscriptions you claim.',
    nextStep: 'Ask the customer for the subscription’s ID, and enter it beside the product.',
  },
  'duplicate-local': {
    title: '{{item}} is claimed already',
    explanation:
      'The claim “{{claimName}}” has the same subscription, or the same workload of the same tenant. Each can be claimed only once.',
    nextStep: 'Take it out here or there, or delete the claim that is not needed.',
  },
} satisfies ProblemTexts
