import type { PartnerLocation } from '../../../shared/domain/partner-profile.ts'
import { foldText, hasWords } from '../../i18n/fold-text.ts'

/** The company's locations by number, place or program; those whose number begins with what was typed come first. */
export function searchLocations(locations: readonly PartnerLocation[], typed: string): PartnerLocation[] {
  const begins = ({ mpnId }: PartnerLocation) => Number(!mpnId.startsWith(typed.trim()))
  return locations
    .filter(({ mpnId, location, enrolments }) => hasWords([mpnId, location, ...enrolments].join(' '), typed))
    .toSorted((a, b) => begins(a) - begins(b))
}

/** The number of the one location whose place was typed in full; any other text stays as it is, trimmed. */
export function mpnIdFromText(locations: readonly PartnerLocation[], typed: string): string {
  const named = locations.filter(({ location }) => foldText(location) === foldText(typed))
  const [only, ...others] = named
  return only !== undefined && others.length === 0 ? only.mpnId : typed.trim()
}
