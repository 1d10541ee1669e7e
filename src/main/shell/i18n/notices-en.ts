/** A text for one, and one for any other number. */
export interface Counted {
  readonly one: string
  readonly other: string
}

/** Words of the system notifications; `{customer}`, `{claim}` and `{count}` are filled in. */
export const noticesEn = {
  unnamedCustomer: 'customer without a name',
  claim: {
    approved: { named: 'Approved: {customer}', unnamed: 'A claim was approved', body: '' },
    rejected: {
      named: 'Rejected: {customer}',
      unnamed: 'A claim was rejected',
      body: 'Open it to read why.',
    },
    'rejected-final': {
      named: 'Rejected for good: {customer}',
      unnamed: 'A claim was rejected for good',
      body: 'Open it to read why.',
    },
    'action-required': {
      named: 'Action required: {customer}',
      unnamed: 'A claim needs you',
      body: 'The reviewer asks for something before deciding.',
    },
    arbitration: {
      named: 'Another partner claims the same: {customer}',
      unnamed: 'Another partner claims the same as a claim of yours',
      body: 'The proofs of both are compared. Open it to see how yours stands.',
    },
    comment: {
      named: 'The reviewer wrote about {customer}',
      unnamed: 'The reviewer wrote about a claim',
      body: '',
    },
    returned: {
      named: 'Not sent: {customer}',
      unnamed: 'A claim could not be sent',
      body: 'The service gave it back. Open it to see what to change.',
    },
    'request-returned': {
      named: 'Not accepted: {customer}',
      unnamed: 'What you asked for was not accepted',
      body: 'The service gave your dispute or disassociation back. Open the claim to see why.',
    },
  },
  claims: {
    decisions: { one: '{count} claim was decided', other: '{count} claims were decided' },
    arbitration: {
      one: 'Another partner competes for {count} claim',
      other: 'Other partners compete for {count} claims',
    },
    comment: {
      one: 'The reviewer wrote about {count} claim',
      other: 'The reviewer wrote about {count} claims',
    },
    returned: { one: '{count} claim could not be sent', other: '{count} claims could not be sent' },
    mixed: { one: 'News of {count} claim', other: 'News of {count} claims' },
  },
  parts: {
    approved: { one: '{count} approved', other: '{count} approved' },
    rejected: { one: '{count} rejected', other: '{count} rejected' },
    'rejected-final': { one: '{count} rejected for good', other: '{count} rejected for good' },
    'action-required': { one: '{count} needs you', other: '{count} need you' },
    arbitration: { one: '{count} in arbitration', other: '{count} in arbitration' },
    comment: { one: '{count} with a comment', other: '{count} with comments' },
    returned: { one: '{count} not sent', other: '{count} not sent' },
    'request-returned': { one: '{count} not accepted', other: '{count} not accepted' },
  },
  dates: {
    deadline: {
      one: 'A deadline comes near: {customer}',
      unnamed: 'The deadline of a claim comes near',
      several: {
        one: 'The deadline of {count} claim comes near',
        other: 'Deadlines of {count} claims come near',
      },
      soon: { one: 'It ends in {count} business day.', other: 'The first ends in {count} business days.' },
      today: 'Today is the last day.',
      over: 'It is over.',
    },
    renewal: {
      one: 'A subscription ends: {customer}',
      unnamed: 'A claimed subscription ends',
      several: {
        one: 'The subscription of {count} claim ends',
        other: 'Subscriptions of {count} claims end',
      },
      soon: {
        one: 'In {count} day. Prepare the claim that follows, or the incentive ends with it.',
        other: 'In {count} days. Prepare the claim that follows, or the incentive ends with it.',
      },
      today: 'Today. Prepare the claim that follows, or the incentive ends with it.',
      over: 'It has ended. The new subscription needs a new claim.',
    },
  },
  sync: {
    stopped: {
      title: 'Sync has stopped and asks you',
      body: 'Your claims are safe on this computer. Open Claimdesk to decide how to go on.',
    },
    'signed-out': {
      title: 'Sign in to go on sending',
      body: 'The service does not accept the sign-in any more. Your claims wait on this computer.',
    },
  },
}

type Words<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }
export type NoticeTexts = Words<typeof noticesEn>
