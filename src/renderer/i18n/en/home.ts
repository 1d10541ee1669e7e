import type { Nearness, Need, Stage } from '../../../shared/ipc/home-procedures.ts'

/** What needs the user today, what waits, what was decided. */
export const home = {
  title: 'Home',
  needsYou: {
    title: 'Needs you today',
    none: 'Nothing needs you today.',
    noneNext:
      'Claims come here when the reviewer asks something, a deadline of yours runs, or a subscription ends.',
  },
  waits: {
    title: 'Waits',
    none: 'Nothing waits: no claim is on its way or with the reviewer.',
    noneNext: 'A claim that you submit stands here until it is decided.',
  },
  decided: {
    title: 'Decided lately',
    none: 'No claim was decided in the last 30 days.',
    noneNext: 'Approvals and rejections of a month stand here.',
  },
  more_one: '{{count}} more in all claims',
  more_other: '{{count}} more in all claims',
  claim: '{{customer}} · {{claim}}',
  needs: {
    answer: 'The reviewer asks',
    dispute: 'You may dispute the rejection',
    renewal: 'The subscription ends',
    returned: 'The service gave it back: correct it',
    conflict: 'Two versions: choose one',
    messages: 'New messages',
  } satisfies Record<Need, string>,
  ends: 'Its subscription ends on {{day}}: {{left}}',
  ended: 'Its subscription ended on {{day}}: prepare the follow-up',
  since: 'Since {{when}}',
  sync: {
    signIn: 'Sign in, so that claims can be sent and answers fetched',
    stopped: 'Sync has stopped and asks you something',
  },
  empty: {
    title: 'Your claims at a glance',
    body: 'Once there are claims, this page says each morning what needs you, what waits for others, and what was decided.',
    start: 'Start your first claim',
  },
  plots: {
    title: 'At a glance',
    numbers: 'Show the numbers of “{{plot}}”',
    day: 'Day',
    overTime: {
      title: 'Claims by status over time',
      summary: 'On {{day}}: {{counts}}.',
      count: '{{stage}} {{count}}',
    },
    stages: {
      preparing: 'In preparation',
      sending: 'Waiting to send',
      reviewed: 'With the reviewer',
      asked: 'Action required',
      approved: 'Approved',
      rejected: 'Rejected',
    } satisfies Record<Stage, string>,
    decisionTimes: {
      title: 'Days to decision against the limit',
      none: 'When claims are decided, this shows how long each took.',
      summary:
        'Of the last {{count}} decisions {{within}} came within the limit; half took {{median}} {{unit}} or less.',
      summaryOne: 'The only decision took {{days}} {{unit}}, of {{limit}}.',
      explained:
        'From the service’s receipt; the limit is what the claim’s policy gives for beginning the review and for the review.',
      within: 'Within the limit',
      late: 'After the limit',
      limit: 'Limit',
      took: 'Days taken',
      units: { 'business-days': 'business days', days: 'days' },
      claim: 'Claim',
      decidedOn: 'Decided on',
    },
    atRisk: {
      title: 'Incentives at risk by deadline',
      none: 'No incentive is at risk within the next 60 days.',
      summary_one: '{{count}} claim loses its incentive if nothing is done, {{soon}} of them within 7 days.',
      summary_other:
        '{{count}} claims lose their incentive if nothing is done, {{soon}} of them within 7 days.',
      left: 'Days left',
    },
    nearness: {
      over: 'Over',
      today: 'Today',
      week: '1–7 days',
      month: '8–30 days',
      later: 'Over 30 days',
    } satisfies Record<Nearness, string>,
    risks: { answer: 'Answer', dispute: 'Dispute', renewal: 'Renewal' },
  },
}
