/**
 * Makes each text once: rows say the same few again and again, and to look up and fill in one takes a while.
 *
 * @param keyOf what tells one from another; the thing itself where that is a word or a number
 */
export function remembered<T>(
  say: (of: T) => string,
  keyOf: (of: T) => unknown = of => of,
): (of: T) => string {
  const said = new Map<unknown, string>()
  return of => {
    const key = keyOf(of)
    const text = said.get(key) ?? say(of)
    said.set(key, text)
    return text
  }
}
