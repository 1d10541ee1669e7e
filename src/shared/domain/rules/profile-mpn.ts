import { problem } from '../problem.ts'
import type { Rule } from './rule.ts'

/**
 * A profile of this laptop may be for certain numbers alone, so that nothing goes out under the wrong partner: one that is
 * another profile's stops the claim, one that is nobody's is worth a word.
 */
export const profileMpn: Rule = ({ content, profileMpnIds }) => {
  const path = 'mpnId'
  const mpnId = content.mpnId.trim()
  const { own, ofOthers } = profileMpnIds ?? { own: [], ofOthers: [] }
  // Two profiles may be for one number, as for a service and its rehearsal.
  if (!/^\d+$/.test(mpnId) || own.includes(mpnId)) return []
  const owner = ofOthers.find(other => other.mpnId === mpnId)
  if (owner !== undefined)
    return [problem('mpn-of-other-profile', { path, params: { mpnId, profile: owner.profile } })]
  if (own.length === 0) return []
  return [problem('mpn-not-of-profile', { severity: 'warning', path, params: { mpnId, own: [...own] } })]
}
