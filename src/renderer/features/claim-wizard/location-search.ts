import type { PartnerLocation } from '../../../shared/domain/partner-profile.ts'
import { foldText, hasWords } from '../../i18n/fold-text.ts'

/** Which numbers the window's profile is for, and which its others are for. */
export interface ProfileNumbers {
  readonly own: readonly string[]
  readonly ofOthers: readonly string[]
}

/** The locations that a claim of this profile can be for: its own, or where it names none, all that no other profile is for. */
export function offeredLocations(
  locations: readonly PartnerLocation[],
  { own, ofOthers }: ProfileNumbers,
): PartnerLocation[] {
  return locations.filter(({ mpnId }) => (own.length > 0 ? own.includes(mpnId) : !ofOthers.includes(mpnId)))
}

/** The profile's numbers that the service has not told of, as far as they fit what was typed. */
export function untoldNumbers(
  locations: readonly PartnerLocation[],
  { own }: ProfileNumbers,
  typed: string,
): string[] {
  return own.filter(
    mpnId => mpnId.startsWith(typed.trim()) && !locations.some(location => location.mpnId === mpnId),
  )
}

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
