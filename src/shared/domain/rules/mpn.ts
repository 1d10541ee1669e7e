import { problem } from '../problem.ts'
import { isBlank, requireText } from './blank-field.ts'
import type { Rule, RuleInput } from './rule.ts'

function enrolment(mpnId: string, profile: RuleInput['profile']) {
  const path = 'mpnId'
  const params = { mpnId }
  // Without a profile nothing is known of any number: that is worth a word, but no reason to stop.
  if (profile === null) return [problem('mpn-not-enrolled', { severity: 'warning', path, params })]
  const location = profile.locations.find(known => known.mpnId === mpnId)
  if (location === undefined) return [problem('mpn-unknown', { severity: 'warning', path, params })]
  return location.enrolments.length === 0 ? [problem('mpn-not-enrolled', { path, params })] : []
}

/**
 * The partner location's number: digits, of no published length (domain.md B6), known to the profile and enrolled there
 * (A3 `mpn-…`). Its special type, as FastTrack Ready Partner, nobody tells: hence a reminder.
 */
export const mpn: Rule = ({ content, profile }) => {
  const path = 'mpnId'
  const mpnId = content.mpnId.trim()
  if (isBlank(mpnId)) return requireText(mpnId, path)
  if (!/^\d+$/.test(mpnId)) return [problem('mpn-invalid', { path })]
  return [...enrolment(mpnId, profile), problem('mpn-special-type', { severity: 'info', path })]
}
