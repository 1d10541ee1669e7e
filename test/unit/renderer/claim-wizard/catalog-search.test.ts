import { describe, expect, it } from 'vitest'
import {
  itemName,
  itemsOfArea,
  productFromText,
  searchCatalog,
} from '../../../../src/renderer/features/claim-wizard/catalog-search.ts'
import { policy202007 } from '../../../../src/shared/domain/policy/2020-07.ts'

const products = itemsOfArea(policy202007.catalog, 'business-applications')

const names = (typed: string) => searchCatalog(products, typed).map(item => item.name)

describe('finding a product', () => {
  it('shows all of the area while nothing is typed, by name', () => {
    expect(names('  ')).toEqual(products.map(item => item.name))
    expect(names('')).toEqual(names('').toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(products.every(item => item.area === 'business-applications')).toBe(true)
  })

  it('finds by any of its words, in any order and case', () => {
    expect(names('SERVICE dynamics')).toEqual(['Dynamics 365 Customer Service', 'Dynamics 365 Field Service'])
  })

  it('puts the one named exactly before those that begin with the same words', () => {
    expect(names('power apps')).toEqual(['Power Apps', 'Power Apps portals'])
  })

  it('finds nothing for a product of the other area', () => {
    expect(names('Exchange Online')).toEqual([])
  })
})

describe('a product typed in full', () => {
  it('becomes the product of the catalog, whatever its case and spaces', () => {
    const code = productFromText(products, ' dynamics 365  SALES ')
    expect(itemName(policy202007.catalog, code)).toBe('Dynamics 365 Sales')
    expect(code).not.toContain(' ')
  })

  it('stays as typed where the catalog does not know it', () => {
    expect(productFromText(products, 'Dynamics NAV')).toBe('Dynamics NAV')
    expect(itemName(policy202007.catalog, 'Dynamics NAV')).toBe('Dynamics NAV')
  })
})
