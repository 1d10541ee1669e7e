/** What sync asks, and what the user may answer. */
export const question = {
  label: 'Sync asks',
  trust: 'Trust this service from now on',
  useHere: 'Use this data on this computer',
  stayStopped: 'Stay stopped',
  isStopped: 'Nothing is sent or fetched until you answer.',
  answer: 'Answer…',
  conflict: {
    label: 'Two versions of this claim',
    since: 'It has had its version since {{when}}; the status there is “{{state}}”.',
    ours: 'On this computer',
    theirs: 'At the service',
    keepOurs: 'Keep mine as a new claim',
    takeTheirs: 'Take the service’s version',
  },
  lost: {
    title: 'No longer at the service',
    body: 'The service had acknowledged these claims and no longer has them. They can be sent again under the same numbers, with exactly what was sent then.',
    claim: '{{customer}}: {{claim}}, acknowledged {{when}}',
    sendAgain: 'Send again',
    leave: 'Leave them here',
  },
}
