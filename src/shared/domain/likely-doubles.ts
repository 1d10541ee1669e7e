import type { Customer } from './customer.ts'
import { foldText } from './folded-text.ts'

export const doubleReasons = ['tenant', 'domain', 'name'] as const
export type DoubleReason = (typeof doubleReasons)[number]

/** Two entries that may be one customer, the lower number first. */
export interface LikelyDouble<Id> {
  readonly one: Id
  readonly other: Id
  readonly reasons: readonly DoubleReason[]
}

// What companies are called besides their names; no name is told from another by it.
const legalForms: ReadonlySet<string> = new Set(
  'ab ag aps as bv co company corp corporation gmbh inc kg limited llc ltd nv oy plc sa sarl sas snc spa srl'.split(
    ' ',
  ),
)
/** Of a shorter name, one letter more or less makes another. */
const shortestName = 5
/** So many entries that are alike are a series and no doubles. */
const mostAlike = 12

/**
 * Entries with the same tenant ID, the same domain, or names that are the same but for a letter, the legal form, case and
 * accents. Digits count: store 12 is not store 13.
 */
export function likelyDoubles<Id extends number>(
  customers: readonly (Customer & { readonly id: Id })[],
): LikelyDouble<Id>[] {
  const found = new Map<string, { one: Id; other: Id; reasons: Set<DoubleReason> }>()
  for (const [key, ids] of alike(customers)) {
    const [reason = 'name'] = doubleReasons.filter(known => key.startsWith(`${known}:`))
    for (const one of ids)
      for (const other of ids) {
        if (one >= other) continue
        const pair = found.get(`${one} ${other}`) ?? { one, other, reasons: new Set() }
        pair.reasons.add(reason)
        found.set(`${one} ${other}`, pair)
      }
  }
  return [...found.values()].map(({ reasons, ...pair }) => ({
    ...pair,
    reasons: doubleReasons.filter(reason => reasons.has(reason)),
  }))
}

function alike<Id>(customers: readonly (Customer & { readonly id: Id })[]): [string, Id[]][] {
  const byKey = new Map<string, Id[]>()
  for (const { id, name, tenantId, domain } of customers) {
    const keys = [
      ...(tenantId === '' ? [] : [`tenant:${tenantId}`]),
      ...(domain === '' ? [] : [`domain:${domain}`]),
      ...nameForms(name).map(form => `name:${form}`),
    ]
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), id])
  }
  return [...byKey].filter(([, ids]) => ids.length > 1 && ids.length <= mostAlike)
}

/** The name without what does not tell it, and that with each one of its letters left out: near names share a form. */
function nameForms(name: string): string[] {
  const words = foldText(name)
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
  const core = [...words.filter(word => !legalForms.has(word)).join('')]
  if (core.length === 0) return []
  const shorter = core.map((letter, at) => (/\p{N}/u.test(letter) ? core : core.toSpliced(at, 1)).join(''))
  return [...new Set([core.join(''), ...(core.length < shortestName ? [] : shorter)])]
}
