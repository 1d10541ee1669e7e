import type { ProblemTexts } from '../problem-text.ts'

/** What can go wrong between this laptop and the service. */
export const problemsOfService = {
  'service-not-set': {
    title: 'No service is set',
    explanation: 'Claims can be drafted and kept, but there is nowhere to send them.',
    nextStep: 'Enter the service’s address in Settings.',
  },
  'service-unreachable': {
    title: 'The service cannot be reached',
    explanation:
      'There is no connection, or the service is down. Nothing is lost: what waits is sent by itself later.',
    nextStep: 'Go on working. Choose Sync now to try at once.',
  },
  'service-answer-invalid': {
    title: 'The service’s answer makes no sense',
    explanation:
      'What answered does not speak as this service does, or it is of a version that this Claimdesk does not know.',
    nextStep: 'Check the address in Settings and look for a newer Claimdesk. It is tried again by itself.',
  },
  'service-answered-html': {
    title: 'This network asks you to sign in',
    explanation:
      'A web page, or a pointer to one, came instead of the service’s answer: the network wants a sign-in first, as in a hotel, or the address is that of a web site.',
    nextStep:
      'Open your browser to see whether the network asks for something, then choose Sync now. If it asks for nothing, check the service’s address in Settings.',
  },
  'service-error': {
    title: 'The service has a fault',
    explanation: 'It could not do what was asked (status {{status}}). The claim is safe here.',
    nextStep: 'It is tried again by itself.',
  },
  'waits-for-unmetered': {
    title: 'Waits for a network that is not metered',
    explanation: 'This network counts as metered, and a document is larger than {{limitMb}} MB.',
    nextStep: 'Choose Sync now to send it all the same, or change this in Settings.',
  },
  'service-busy': {
    title: 'The service is busy',
    explanation: 'It asked us to wait.',
    nextStep: 'It is tried again by itself, at the time that the service named.',
  },
  'sign-in-needed': {
    title: 'You need to sign in',
    explanation:
      'Drafting works without, but the service must know who sends. Your sign-in is missing, has ended or was not accepted.',
    nextStep: 'Sign in, in Settings under Account; what waits is then sent.',
  },
  'sign-in-ended': {
    title: 'Your sign-in has ended',
    explanation: 'It was not used for long, or your company ended it. Drafting goes on without.',
    nextStep: 'Sign in again; what waits is then sent.',
  },
  'sign-in-cancelled': {
    title: 'You did not sign in',
    explanation: 'The sign-in was cancelled, here or in the browser.',
    nextStep: 'Sign in when you like. Drafting works without.',
  },
  'sign-in-timed-out': {
    title: 'The browser did not come back',
    explanation: 'The sign-in was not finished in time, or its page was closed.',
    nextStep: 'Sign in again, and finish in the browser within five minutes.',
  },
  'sign-in-refused': {
    title: 'The sign-in was refused',
    explanation:
      'The sign-in provider did not let Claimdesk in ({{reason}}). It may not be registered there as it is set up here.',
    nextStep: 'Try again. If it goes on, send this reason to your administrator.',
  },
  'sign-in-not-accepted': {
    title: 'The service does not accept your sign-in',
    explanation:
      'You are signed in, but the service refuses what the provider gave: it may be meant for another service.',
    nextStep:
      'Sign out and in again. If it goes on, ask your administrator to check the scopes of the sign-in.',
  },
  'sign-in-not-offered': {
    title: 'The service does not say where to sign in',
    explanation: 'It names no sign-in provider, and none is set here.',
    nextStep: 'Enter the provider in Settings, under Account. Your administrator knows it.',
  },
  'sign-in-provider-unreachable': {
    title: 'The sign-in provider cannot be reached',
    explanation:
      'Your sign-in must be renewed there, but it does not answer. Nothing is lost: what waits is sent by itself later.',
    nextStep: 'Go on working. Choose Sync now to try at once.',
  },
  'browser-not-opened': {
    title: 'The browser did not open',
    explanation: 'Signing in takes place in your web browser, and the system could not start it.',
    nextStep: 'Choose a default browser in the system’s settings, then sign in again.',
  },
  'not-allowed': {
    title: 'The service does not allow this',
    explanation: 'Your account lacks the right to do it.',
    nextStep: 'Ask your global administrator for the role of incentives administrator.',
  },
  'request-invalid': {
    title: 'The service did not take the claim',
    explanation: 'Something in it is not as the service expects. It is a draft again, and nothing is lost.',
    nextStep: 'Mend what is marked, then submit again. If nothing is marked, look for a newer Claimdesk.',
  },
  'not-found': {
    title: 'The service does not know this',
    explanation:
      'It may be another service than before, or the entry was removed there. Nothing was removed here.',
    nextStep: 'Check the service’s address in Settings.',
  },
  'claim-conflict': {
    title: 'The service has this claim with other content',
    explanation:
      'It was sent before, perhaps from another laptop with a copy of this data. Neither version was overwritten.',
    nextStep: 'Open the claim, compare the two and choose which one goes on.',
  },
  'precondition-failed': {
    title: 'The service has a newer version',
    explanation: 'The claim changed at the service after this laptop last looked.',
    nextStep: 'Choose Sync now, look at what changed, then try again.',
  },
  'document-not-uploaded': {
    title: 'A document has not arrived',
    explanation: 'The service no longer has one of the claim’s documents.',
    nextStep: 'It is uploaded again by itself.',
  },
  'upload-checksum-mismatch': {
    title: 'A document was damaged on its way',
    explanation: 'What arrived is not what was sent, so the service threw it away.',
    nextStep: 'It is uploaded again by itself.',
  },
  'upload-too-large': {
    title: 'A document is too large for the service',
    explanation: 'The service takes no files of this size.',
    nextStep: 'Take the claim back, then make the document smaller or split it.',
  },
  'withdrawal-refused': {
    title: 'The claim cannot be withdrawn',
    explanation: 'Its present state does not allow it.',
    nextStep: 'Write to the reviewer in the claim’s conversation.',
  },
  'dispute-not-possible': {
    title: 'There is nothing to dispute now',
    explanation: 'Only a rejection can be disputed, and the claim is in another state by now.',
    nextStep: 'Look at the claim’s status. What you wrote is kept until you discard it.',
  },
  'dispute-by-ticket': {
    title: 'A dispute goes by support ticket',
    explanation: 'The policy of this claim has no dispute in the program.',
    nextStep: 'Open a ticket with the support of the program, with the details on the claim’s page.',
  },
  'dispute-late': {
    title: 'The time for a dispute is over',
    explanation: 'The service takes a dispute only within the limit of the claim’s policy.',
    nextStep: 'Prepare a corrected claim: it is reviewed anew.',
  },
  'dispute-once': {
    title: 'The claim was disputed before',
    explanation: 'A rejection can be disputed once only.',
    nextStep: 'Prepare a corrected claim: it is reviewed anew.',
  },
  'disassociation-not-possible': {
    title: 'There is nothing to disassociate now',
    explanation: 'Only an approved claim can be given up, and the claim is in another state by now.',
    nextStep: 'Look at the claim’s status. What you wrote is kept until you discard it.',
  },
  'disassociation-by-ticket': {
    title: 'Disassociating goes by support ticket',
    explanation: 'The policy of this claim lets nobody give an approved claim up in the program.',
    nextStep: 'Open a ticket with the support of the program, with the details on the claim’s page.',
  },
  'cursor-unknown': {
    title: 'The service has lost track of what we know',
    explanation: 'Claimdesk stopped fetching changes rather than guess. Your claims are untouched.',
    nextStep: 'Check that this is the right service, then fetch everything again.',
  },
  'service-is-another': {
    title: 'This is another service than before',
    explanation:
      'At the same address another service answers, or one that was set up anew. Claimdesk stopped before it sent or changed anything.',
    nextStep:
      'If you know of the change, trust this service from now on: all claims are read from it again. If not, ask whoever runs the service.',
  },
  'service-went-back': {
    title: 'The service went back in time',
    explanation:
      'It answers with an older state than it already had, as after a backup was restored. Claimdesk stopped, and your claims are untouched.',
    nextStep:
      'Ask whoever runs the service. Trust it from now on if that is how it stays: all claims are read from it again.',
  },
  'service-lost-claims': {
    title: 'The service lacks claims that it had acknowledged',
    explanation:
      'It gave receipts for claims that it now does not know. Claimdesk stopped, and the claims are still here.',
    nextStep:
      'Ask whoever runs the service. Trust it from now on if that is how it stays: what it lacks can then be sent again under the same numbers.',
  },
  'service-knows-nothing': {
    title: 'The service says that it has no claims at all',
    explanation:
      'Even its list of claims is not there. It may be another address or another program. Nothing was removed here.',
    nextStep: 'Check the service’s address in Settings, then choose Sync now.',
  },
  'claim-from-other-device': {
    title: 'Another laptop sent this claim with other content',
    explanation:
      'The service has it from a laptop with a copy of this data. Neither version was overwritten.',
    nextStep: 'Compare the two and choose which one goes on.',
  },
} satisfies ProblemTexts
