import { dynamics, powerPlatform } from './catalog-items.ts'
import type { CatalogItem } from './policy.ts'
import { sources } from './sources.ts'

const { business2023 } = sources

/** Business Applications products that both policies know (domain.md B3.3: no single CPOR list is published). */
export const products: readonly CatalogItem[] = [
  dynamics('Sales', business2023),
  dynamics('Customer Service', business2023),
  dynamics('Field Service', business2023),
  dynamics('Marketing', business2023),
  dynamics('Customer Insights', business2023),
  dynamics('Omni Channel', business2023),
  dynamics('CE Bundle', business2023),
  dynamics('Finance', business2023),
  dynamics('Supply Chain Management', business2023),
  dynamics('Project Operations', business2023),
  dynamics('F&O Bundle', business2023),
  dynamics('Business Central', business2023),
  dynamics('Commerce', business2023),
  dynamics('Human Resources', business2023),
  dynamics('Fraud Protection', business2023),
  dynamics('Mixed Reality', business2023),
  dynamics('Guides', business2023),
  dynamics('Remote Assist', business2023),
  powerPlatform('Power Apps', business2023),
  powerPlatform('Power Automate', business2023),
  powerPlatform('Power Virtual Agents', business2023),
  powerPlatform('AI Builder', business2023),
]

/** Names of the older usage list that were given up before 2023. */
export const products2020Only: readonly CatalogItem[] = [
  dynamics('Retail', business2023),
  dynamics('Talent: Attract', business2023),
  dynamics('Talent: Onboard', business2023),
  powerPlatform('Power Apps portals', business2023),
]

/** Power BI stayed with DPOR in 2019-20 (domain.md B3.3); the others were not on the market yet in 2020. */
export const products2023Only: readonly CatalogItem[] = [
  dynamics('Intelligent Order Management', business2023),
  powerPlatform('Power BI', business2023),
  powerPlatform('Power Pages', business2023),
]
