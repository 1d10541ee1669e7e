import { claimIdSchema } from '../../shared/domain/identifiers.ts'
import type { LinkPlace } from '../../shared/ipc/app-procedures.ts'

export const linkScheme = 'claimdesk'

/** No link of ours is longer: what is, was made to see what happens. */
const longest = 200

/**
 * Where a `claimdesk://claim/ID` leads. Anybody can have a user follow one: it shows a page and does nothing else, and one of
 * any other form leads to the page that says so.
 */
export function placeOfLink(address: string): LinkPlace {
  const url = address.length <= longest && URL.canParse(address) ? new URL(address) : null
  const id = claimIdSchema.safeParse(url?.pathname.slice(1)).data
  // Nothing may hang on it: a port, a user, a question.
  const isWhole = url !== null && id !== undefined && url.href === `${linkScheme}://claim/${id}`
  return isWhole ? { place: 'claim', claimId: id } : { place: 'nowhere' }
}
