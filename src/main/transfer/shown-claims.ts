import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { type ChosenClaims, mostClaims } from '../../shared/ipc/claim-list.ts'
import type { ClaimBrowser } from '../claims/claim-browser.ts'

/** The numbers of the claims that were chosen, in the order of the list; all of them at one moment. */
export function shownClaims(browser: Pick<ClaimBrowser, 'ids'>, chosen: ChosenClaims): ClaimId[] {
  if (chosen !== 'all' && 'selected' in chosen) return [...chosen.selected]
  const query = chosen === 'all' ? { search: '' } : chosen.shown
  return browser.ids({ ...query, offset: 0, limit: mostClaims })
}
