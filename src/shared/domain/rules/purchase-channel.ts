import { problem } from '../problem.ts'
import type { Rule } from './rule.ts'

/**
 * Only subscriptions bought through certain channels qualify (domain.md A3 `channel-not-eligible`). Said before an activity
 * is chosen too, where no activity of the area would accept the channel.
 */
export const purchaseChannel: Rule = ({ content, policy }) => {
  const ofArea = policy.activities.filter(({ area }) => area === content.solutionArea)
  const chosen = ofArea.filter(({ activity }) => content.activities.includes(activity))
  const asked = chosen.length > 0 ? chosen : ofArea
  const refusing = asked.filter(
    ({ channels }) => channels !== null && !channels.includes(content.purchaseChannel),
  )
  if (refusing.length === 0) return []
  const severity = content.purchaseChannel === 'unknown' ? 'warning' : 'blocker'
  return [problem('channel-not-eligible', { severity, path: 'purchaseChannel' })]
}
