import { mayReply } from './life-cycle.ts'

/** What the partner can say of a claim that the service has: answer the reviewer, or ask for what follows a decision. */
export const replyKinds = ['reply', 'dispute', 'disassociation'] as const
export type ReplyKind = (typeof replyKinds)[number]
/** What changes the claim's state. */
export const requestKinds = ['dispute', 'disassociation'] as const satisfies readonly ReplyKind[]
export type RequestKind = (typeof requestKinds)[number]

/** Whether the life cycle has it in the claim's state (domain.md A4); what the policy says of it comes beside that. */
export function isSaidIn(kind: ReplyKind, state: string): boolean {
  switch (kind) {
    case 'reply':
      return mayReply(state)
    case 'dispute':
      return state === 'rejected'
    case 'disassociation':
      return state === 'approved'
  }
}
