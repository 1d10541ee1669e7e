import type { SolutionArea } from '../../../shared/domain/claim-content.ts'
import type { CatalogItem } from '../../../shared/domain/policy/policy.ts'

function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')
}

/** What can be claimed in the area, by name. */
export function itemsOfArea(catalog: readonly CatalogItem[], area: SolutionArea): CatalogItem[] {
  return catalog.filter(item => item.area === area).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Items whose names hold every word typed; those that begin with what was typed come first. */
export function searchCatalog(items: readonly CatalogItem[], typed: string): readonly CatalogItem[] {
  const wanted = folded(typed)
  if (wanted === '') return items
  const words = wanted.split(' ')
  const rank = (item: CatalogItem) => {
    const name = folded(item.name)
    if (name === wanted) return 0
    return name.startsWith(wanted) ? 1 : 2
  }
  return items
    .filter(item => words.every(word => folded(item.name).includes(word)))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** The code of the product named in full; other text stays as typed, for the rules to say that it is unknown. */
export function productFromText(items: readonly CatalogItem[], typed: string): string {
  return items.find(item => folded(item.name) === folded(typed))?.code ?? typed
}

/** The name to show for a product or workload: what is not in the catalog is shown as it was typed. */
export function itemName(catalog: readonly CatalogItem[], code: string): string {
  return catalog.find(item => item.code === code)?.name ?? code
}
