import type { Claim } from '../../../../shared/domain/claim.ts'
import type { AfterDecision } from '../../../../shared/ipc/claim-procedures.ts'
import type { Reply } from '../../../../shared/ipc/conversation-procedures.ts'

/** What the parts of the decision are drawn from. */
export interface DecisionProps {
  readonly claim: Claim
  readonly options: AfterDecision
  /** What was asked for and the service does not have yet. */
  readonly requests: readonly Reply[]
}
