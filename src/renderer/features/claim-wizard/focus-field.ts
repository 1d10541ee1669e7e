const focusable = 'input, select, textarea, button, [tabindex]'

/** How many parts at the start two paths have in common. */
function commonParts(a: string, b: string): number {
  const left = a.split('.')
  const right = b.split('.')
  const end = left.findIndex((part, index) => part !== right[index])
  return end === -1 ? left.length : end
}

/** The one of `paths` nearest to the wanted one: itself, else the first that shares most of its beginning. */
export function nearestPath(wanted: string, paths: readonly string[]): string | undefined {
  let best: { path: string; parts: number } | undefined
  for (const path of paths) {
    if (path === wanted) return path
    const parts = commonParts(wanted, path)
    if (parts > (best?.parts ?? 0)) best = { path, parts }
  }
  return best?.path
}

/** Moves the focus to the field of a problem's path, marked by `data-field`; false where the screen has none. */
export function focusField(root: ParentNode, wanted: string): boolean {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-field]')]
  const path = nearestPath(
    wanted,
    fields.map(field => field.dataset.field ?? ''),
  )
  const field = fields.find(element => element.dataset.field === path)
  if (field === undefined) return false
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable)
  target?.focus()
  field.scrollIntoView({ block: 'center' })
  return target !== null
}
