import { bySeverity, type Problem } from '../problem.ts'
import { stepOf, steps } from '../steps.ts'
import { activity, solutionArea } from './activity.ts'
import { claimName } from './claim-name.ts'
import { contacts } from './contacts.ts'
import { customer } from './customer.ts'
import { duplicate } from './duplicate.ts'
import { items } from './items.ts'
import { mpn } from './mpn.ts'
import { poeCoverage } from './poe-coverage.ts'
import { poeFiles } from './poe-files.ts'
import { poeAcknowledgement, poeDate, poePresence } from './poe-signature.ts'
import { poeTemplate } from './poe-template.ts'
import { profileMpn } from './profile-mpn.ts'
import { purchaseChannel } from './purchase-channel.ts'
import { revenue } from './revenue.ts'
import type { Rule, RuleInput } from './rule.ts'
import { policyAge, role } from './sending.ts'
import { subscription } from './subscription.ts'

/** Every rule that is decided offline, in the order of the fields. */
const allRules: readonly Rule[] = [
  claimName,
  customer,
  solutionArea,
  activity,
  purchaseChannel,
  revenue,
  items,
  subscription,
  duplicate,
  mpn,
  profileMpn,
  contacts,
  poePresence,
  poeAcknowledgement,
  poeDate,
  poeCoverage,
  poeTemplate,
  poeFiles,
  role,
  policyAge,
]

/** All that is wrong with the claim, the most severe first; within one severity in the order of the steps. */
export function checkClaim(input: RuleInput): Problem[] {
  return inOrder(allRules.flatMap(rule => rule(input)))
}

/** The order in which problems are shown: also for those of the rules joined with those of a verification. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const place = (found: Problem) => steps.indexOf(stepOf(found))
  return bySeverity(problems.toSorted((a, b) => place(a) - place(b)))
}
