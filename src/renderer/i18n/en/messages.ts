import type { RequestKind } from '../request-kind.ts'

/** What is written to customers, who know nothing of claims: in either language, whichever the window shows. */
export const messages = {
  subject: 'Microsoft partner association of {{customer}}: we need your help',
  subjectOfNobody: 'Microsoft partner association: we need your help',
  greeting: 'Hello {{name}},',
  greetingToNobody: 'Hello,',
  intro:
    'we are registering with Microsoft as the partner who works with you (a “CPOR” association). Through it we see figures of your usage and seats, and nothing else of your data. To complete it we need the following from you:',
  factsIntro: 'What we have noted so far:',
  thanks: 'Thank you and kind regards',
  unknown: 'not known',
  unnamedItem: 'your Microsoft products',
  unnamedDocument: 'the proof of execution',
  facts: {
    customer: 'Company: {{value}}',
    domain: 'Domain: {{value}}',
    tenantId: 'Tenant ID: {{value}}',
    item: '{{item}}',
    itemWithSubscription: '{{item}}, subscription {{subscription}}',
  },
  requests: {
    'domain-and-tenant':
      'Your tenant ID (also called Directory ID) and the domain that belongs to it. What we have does not belong together: domain {{domain}}, tenant ID {{tenantId}}. Your administrator finds both on the overview page of Microsoft Entra ID.',
    'tenant-id':
      'Your tenant ID (also called Directory ID). Your administrator finds it on the overview page of Microsoft Entra ID.',
    domain: 'The domain of your Microsoft tenant in full, such as contoso.com or contoso.onmicrosoft.com.',
    'purchase-channel':
      'How you bought {{item}}: through Volume Licensing, on Microsoft’s web site (Web-Direct), or from a cloud solution provider (CSP)?',
    product:
      'In which tenant you use {{item}}, and with which subscription: Microsoft does not find it in the tenant {{tenantId}}.',
    'subscription-id':
      'The ID of the subscription with which you bought {{item}}. Your administrator finds it in the Microsoft 365 admin center, among your products.',
    'subscription-wrong':
      'The ID of your subscription of {{item}}. What we have ({{subscription}}) is not the ID of a subscription in your tenant.',
    'subscription-other':
      'The ID of your subscription of {{item}}. The one that we have ({{subscription}}) is of something else.',
    'subscription-csp':
      'Whether you have {{item}} in another subscription as well. The one that we have ({{subscription}}) was bought from a cloud solution provider (CSP), for which no association is possible.',
    'subscription-provisioning':
      'Please activate the subscription {{subscription}} of {{item}}: its products have not been provisioned yet. Tell us when that is done.',
    'subscription-inactive':
      'Whether you renewed {{item}}. The subscription {{subscription}} is no longer active; if there is a new one, we need its ID.',
    'subscription-held':
      'Whether the subscription {{subscription}} of {{item}} is the right one. Another partner is associated with it already.',
    signature:
      'Your signature, with its date, on a document that describes our work for you with {{item}}. We send it to you for signing.',
    'signature-date':
      'The document “{{document}}” signed once more, with the date of the signature: it has none as yet.',
    'new-signature':
      'The document “{{document}}” signed anew, with today’s date. The present signature ({{date}}) does not count: it may be at most {{months}} months old.',
    'customer-contact': 'Name, job title and e-mail address of the person who can confirm our work.',
    'technical-contact':
      'Name, job title and e-mail address of the person who runs Dynamics 365 in your company.',
  } satisfies Record<RequestKind, string>,
}
