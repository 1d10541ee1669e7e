import type { ProblemTexts } from '../problem-text.ts'

/** What is wrong with the partner's side of a claim: its number, contacts, rights, and the rules on this laptop. */
export const problemsOfPartner = {
  'mpn-invalid': {
    title: 'This is not an MPN ID',
    explanation: 'The MPN ID (Partner ID) of a location is a number: digits alone.',
    nextStep: 'Choose your location from the list, or type its number.',
  },
  'mpn-unknown': {
    title: 'MPN ID {{mpnId}} is not among your company’s',
    explanation:
      'The partner profile last seen on this laptop has no location with this number. It may be new, mistyped, or of another company.',
    nextStep: 'Check the number. If you are unsure, ask your global administrator.',
  },
  'mpn-not-enrolled': {
    title: 'No incentive program known for this MPN ID',
    explanation:
      'As far as this laptop knows, MPN ID {{mpnId}} is not enrolled in an incentive program. Without enrolment a claim earns nothing.',
    nextStep: 'Choose an enrolled location, or enrol this one in the incentives overview of Partner Center.',
  },
  'mpn-special-type': {
    title: 'Some MPN IDs are of a special type',
    explanation:
      'The service tells whether a number is enrolled, but not whether it is of a special type such as FastTrack Ready Partner. A wrong number can cost the incentive.',
    nextStep: 'Make sure that this is the location that did the work; your global administrator knows.',
  },
  'mpn-of-other-profile': {
    title: 'MPN ID {{mpnId}} belongs to profile {{profile}}',
    explanation:
      'From here the claim would go out to the service of this profile, and with the account that is signed in here, under another profile’s number.',
    nextStep: 'Choose a number of this profile, or write the claim in profile {{profile}}.',
  },
  'mpn-not-of-profile': {
    title: 'This profile is not for MPN ID {{mpnId}}',
    explanation: 'In Settings it is said to be for {{own}}.',
    nextStep: 'Check the number. If it is right, add it to the profile in Settings.',
  },
  'contact-missing': {
    title: '{{field}}: still missing',
    explanation:
      'The reviewer and the service write to these people; all of their details asked for are required.',
    nextStep: 'Fill in what is missing.',
  },
  'email-invalid': {
    title: 'This is not an e-mail address',
    explanation: 'Nothing could be delivered to “{{email}}”.',
    nextStep: 'Type one address, such as name@contoso.com.',
  },
  'role-missing': {
    title: 'Your account may not send claims',
    explanation:
      'Claims are sent by a billing administrator, a global administrator or an incentives administrator. You can prepare the claim all the same.',
    nextStep:
      'Ask your global administrator for the role of incentives administrator, or let a colleague who has it send the claim.',
  },
  'policy-outdated': {
    title: 'The rules on this laptop are {{days}} days old',
    explanation:
      'Products, limits and deadlines may have changed since they were last fetched from the service.',
    nextStep: 'Go online and choose Sync now; the claim is then checked by the newest rules.',
  },
} satisfies ProblemTexts
