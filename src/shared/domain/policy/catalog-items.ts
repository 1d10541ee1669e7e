import type { CatalogItem } from './policy.ts'

/** Products and workloads carry no published validity dates: the policy that lists them says when they count. */
const undated = { validFrom: null, validTo: null } as const

function kebab(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A Dynamics 365 product; `name` is Microsoft's, without the words `Dynamics 365`. */
export function dynamics(name: string, source: string): CatalogItem {
  return {
    code: kebab(name),
    name: `Dynamics 365 ${name}`,
    area: 'business-applications',
    family: 'dynamics-365',
    ...undated,
    source,
  }
}

/** A Power Platform product by its full name. */
export function powerPlatform(name: string, source: string): CatalogItem {
  return {
    code: kebab(name),
    name,
    area: 'business-applications',
    family: 'power-platform',
    ...undated,
    source,
  }
}

/** A Microsoft 365 workload by its full name. */
export function workload(name: string, source: string): CatalogItem {
  return { code: kebab(name), name, area: 'microsoft-365', family: 'microsoft-365', ...undated, source }
}
