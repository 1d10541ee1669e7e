import type { RequestKind } from '../../../shared/domain/reply-kind.ts'

/** What the service decided of a claim, and what can be done about it by when (domain.md A4, B2.3). */
export const decision = {
  title: 'Decision',
  since: 'Since',
  reason: 'What the reviewer wrote',
  noReason: 'The reviewer wrote no reason. You can ask in the conversation.',
  approved: {
    text: 'The customer is associated with you for what is listed here. Whether an incentive is paid is decided separately, once the customer can no longer opt out.',
    giveUp: 'Giving the claim up goes by support ticket',
  },
  rejected: {
    afterApproval:
      'The claim was approved before and rejected later: as a rule because the customer opted out.',
    dispute:
      'If you have good reason, dispute the rejection once: say why, add documents that the reviewer does not have, or both. Otherwise prepare a corrected claim.',
    correct: 'A corrected claim is what can still be done: it is reviewed anew.',
    byTicket:
      'The policy of this claim has no dispute in the program. A dispute goes by support ticket, with these details; or prepare a corrected claim.',
  },
  inDispute:
    'The reviewer looks at the claim again, with what you brought. It ends in Approved or Rejected (final); until then, questions come in the conversation.',
  final: {
    disputed: 'The dispute did not change the rejection. This claim cannot go on.',
    disassociated: 'You gave the approved claim up. This claim cannot go on.',
    other: 'The rejection is final. This claim cannot go on.',
    yourReason: 'What you wrote',
  },
  dispute: {
    open: 'Dispute…',
    justification: 'Justification',
    hint: 'Saved as you type. A rejection can be disputed once only: say all that speaks for you.',
    send: 'Send dispute',
    onlyOnce: 'Until its sending starts you can take it back.',
  },
  disassociate: {
    open: 'Disassociate customer…',
    title: 'Disassociate the customer?',
    body: 'The claim of {{customer}} becomes Rejected (final). What it earned from then on is lost, and it can be neither disputed nor taken back once it was sent.',
    reason: 'Reason',
    reasonHint: 'Required: the reviewer reads it.',
    confirm: 'Disassociate',
    cancel: 'Cancel',
  },
  ticket: {
    mpnId: 'Partner ID (MPN)',
    program: 'Program',
    claimId: 'Claim ID',
    receiptId: 'Receipt number',
    items: 'Claimed',
    tenantId: 'Tenant ID',
    copy: 'Copy details',
    copied: 'The details were copied: paste them into the ticket.',
  },
  cameBack: 'The service did not take it: {{title}}. {{nextStep}}',
  discard: 'Discard',
  kinds: { dispute: 'Dispute', disassociation: 'Disassociation' } satisfies Record<RequestKind, string>,
}
