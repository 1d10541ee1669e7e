/** What is on its way to the service. */
export const activity = {
  title: 'Activity',
  status: 'Connection to the service',
  outbox: 'Waiting to send',
  empty: {
    title: 'Nothing is waiting to send',
    body: 'Claims that you submit appear here until the service has acknowledged them.',
  },
  columns: {
    claim: 'Claim',
    step: 'Step',
    since: 'Waiting since',
    attempts: 'Attempts',
    nextTry: 'Next try',
    sent: 'Documents sent',
    reason: 'Why it waits',
  },
  steps: {
    verify: 'Checking with the service',
    upload: 'Sending documents',
    create: 'Sending the claim',
    acknowledge: 'Awaiting the receipt',
  },
  claimOf: '{{customer}}: {{claim}}',
  soon: 'As soon as possible',
  inTurn: 'Waits for its turn.',
  bytes: '{{sent}} of {{total}}',
  noDocuments: 'None',
}
