import type { Day } from '../../shared/domain/identifiers.ts'
import {
  type DisassociationCode,
  type DisputeCode,
  disassociationRefusal,
  disputeRefusal,
} from '../../shared/domain/policy/after-decision.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { dayOf } from '../clock.ts'
import type { Service } from '../service.ts'
import type { StoredClaim } from '../store/claim-row.ts'

const noHolidays: ReadonlySet<Day> = new Set()

/** The policy by which the claim was sent. */
export function policyOf({ submission }: Pick<StoredClaim, 'submission'>): Policy {
  return findPolicy(submission.policyId) ?? defaultPolicy
}

/** Why the claim cannot be disputed now; null where it can. Days are those of UTC, without holidays. */
export function refusalOfDispute(service: Service, claim: StoredClaim): Problem<DisputeCode> | null {
  return disputeRefusal({
    state: claim.status,
    policy: policyOf(claim),
    since: dayOf(new Date(claim.statusSince)),
    today: dayOf(service.clock.now()),
    holidays: noHolidays,
    wasDisputed: service.claims.wasDisputed(claim.id),
  })
}

/** Why the partner cannot give the claim up now; null where that is possible. */
export function refusalOfDisassociation(claim: StoredClaim): Problem<DisassociationCode> | null {
  return disassociationRefusal({ state: claim.status, policy: policyOf(claim) })
}
