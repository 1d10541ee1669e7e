import { policies } from './policies.ts'
import type { Policy } from './policy.ts'

/** Microsoft's name of a product or workload; the code itself where no policy knows it. */
export function itemName(code: string, policy?: Policy): string {
  const catalogs = [...(policy === undefined ? [] : [policy]), ...policies].flatMap(({ catalog }) => catalog)
  return catalogs.find(item => item.code === code)?.name ?? code
}
