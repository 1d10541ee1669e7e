import { daysBetween } from '../deadlines/calendar-day.ts'
import { maySend } from '../partner-profile.ts'
import { problem } from '../problem.ts'
import type { Rule } from './rule.ts'

/** Anybody may draft; who sends needs a role. A warning until then, since roles may be granted meanwhile (A3 `role-missing`). */
export const role: Rule = ({ profile }) =>
  profile === null || maySend(profile) ? [] : [problem('role-missing', { severity: 'warning' })]

/** Lists and limits that nobody has confirmed for long may have changed (A3 `policy-outdated`). */
export const policyAge: Rule = ({ catalogFetchedOn, policy, today }) => {
  if (catalogFetchedOn === null) return []
  const days = daysBetween(catalogFetchedOn, today)
  return days > policy.catalogMaxAgeDays.value
    ? [problem('policy-outdated', { severity: 'warning', params: { days } })]
    : []
}
