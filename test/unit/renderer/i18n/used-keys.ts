/** A text asked for by code: its key in full, with `*` for each part that is only known at run time. */
export interface UsedKey {
  readonly file: string
  /** `wizard.steps.*`: the area, then the key. */
  readonly pattern: string
}

const hook = /const \{ t(?:: (\w+))? \} = useTranslation\('(\w+)'\)/g
// The texts of one language, whichever is shown.
const fixed = /const (\w+) = \w+\.getFixedT\([^)]*'(\w+)'\)/g

/** The end of the first argument of a call whose parenthesis opens just before `start`. */
function endOfArgument(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (depth < 0 || (depth === 0 && character === ',')) return at
  }
  return source.length
}

/** The literals that an expression can come to: of a choice between several, all. */
function literals(choice: string): string[] {
  const expression = choice.replace(/[!=]== '[^']*'/g, '')
  const plain = [...expression.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)
  const templates = [...expression.matchAll(/`([^`]*)`/g)].map(([, text = '']) =>
    text.replace(/\$\{[^}]*\}+/g, '*'),
  )
  // What a template interpolates may hold literals of its own, which are no keys.
  return expression.includes('`') ? [...templates, ...literals(expression.replace(/`[^`]*`/g, ''))] : plain
}

/** Every text that a file asks for. A name means the area that was last said for it above, as components do anew. */
export function usedKeys(file: string, source: string): UsedKey[] {
  const ways = [...source.matchAll(hook), ...source.matchAll(fixed)].map(way => ({
    at: way.index,
    name: way[1] ?? 't',
    area: way[2] ?? '',
  }))
  return [...new Set(ways.map(({ name }) => name))].flatMap(name =>
    [...source.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g'))].flatMap(call => {
      const start = call.index + call[0].length
      const argument = source.slice(start, endOfArgument(source, start))
      const above = ways.filter(way => way.name === name && way.at < start).toSorted((a, b) => b.at - a.at)
      return literals(argument).map(key => ({ file, pattern: `${above[0]?.area}.${key}` }))
    }),
  )
}

/** Whether a text with this key is asked for by the pattern: itself, a plural form of it, or a part of the group named. */
export function covers(pattern: string, key: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.?+^$()[\]{}|\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^.]+')}(_one|_other|\\..+)?$`).test(key)
}
