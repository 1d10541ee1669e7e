import { claimItems } from '../claim-items.ts'
import { itemName } from '../policy/item-name.ts'
import { problem } from '../problem.ts'
import { isSigned } from './poe-signature.ts'
import type { Rule } from './rule.ts'

/** Every claimed product or workload is in some document (A3 `poe-item-not-covered`, send-back reason 5). */
export const poeCoverage: Rule = ({ content, documents, policy }) => {
  const place = documents.find(isSigned) ?? documents[0]
  if (place === undefined) return []
  const covered = new Set(documents.flatMap(({ covers }) => covers))
  return claimItems(content)
    .filter(({ key, code }) => code !== '' && !covered.has(key))
    .map(({ code }) =>
      problem('poe-item-not-covered', {
        path: `documents.${place.id}.covers`,
        params: { item: itemName(code, policy) },
      }),
    )
}
