/** One field's change; null is an empty or absent one. */
export interface FieldChange {
  /** As in a problem's path: `customer.tenantId`, `products.<row id>.product`. */
  readonly path: string
  readonly from: string | null
  readonly to: string | null
}

/** What differs between two contents, field by field; rows of a list are known by their `id`, not by their place. */
export function contentChanges(before: unknown, after: unknown): FieldChange[] {
  const old = fieldsOf(before)
  const young = fieldsOf(after)
  return [...new Set([...old.keys(), ...young.keys()])]
    .map(path => ({ path, from: old.get(path) ?? null, to: young.get(path) ?? null }))
    .filter(({ from, to }) => from !== to)
}

/** Every field that is not empty, by its path. A list of plain values is one field. */
function fieldsOf(content: unknown): Map<string, string> {
  const fields = new Map<string, string>()
  collect(content, [], fields)
  return fields
}

function collect(value: unknown, path: readonly string[], fields: Map<string, string>): void {
  if (Array.isArray(value) && value.some(isRow)) {
    for (const { id, ...row } of value.filter(isRow)) collect(row, [...path, id], fields)
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], fields)
  } else {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    if (text !== '') fields.set(path.join('.'), text)
  }
}

function isRow(value: unknown): value is { readonly id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
