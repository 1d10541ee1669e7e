import { claimIdSchema } from '../../shared/domain/identifiers.ts'
import type { LinkPlace } from '../../shared/ipc/app-procedures.ts'

export const linkScheme = 'claimdesk'

const claimAddress = `${linkScheme}://claim/`

/**
 * Where a `claimdesk://claim/ID` leads. Anybody can have a user follow one: it shows a page and does nothing else, and one of
 * any other form leads to the page that says so.
 */
export function placeOfLink(address: string): LinkPlace {
  // Taken as it stands: what an address parser makes of it may look better than what was followed.
  const rest = address.startsWith(claimAddress) ? address.slice(claimAddress.length) : null
  const id = claimIdSchema.safeParse(rest)
  return id.success ? { place: 'claim', claimId: id.data } : { place: 'nowhere' }
}
