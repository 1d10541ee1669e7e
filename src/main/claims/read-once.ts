/** Lets what is read again and again be read once while one piece of work lasts. */
export function createReadOnce() {
  let current: symbol | null = null
  return {
    /** The same function, which reads anew outside of such work. */
    keep<T>(read: () => T): () => T {
      let kept: { readonly at: symbol; readonly value: T } | null = null
      return () => {
        if (current === null) return read()
        if (kept?.at !== current) kept = { at: current, value: read() }
        return kept.value
      }
    },

    /** @param work changes nothing of what is read */
    readOnce<T>(work: () => T): T {
      if (current !== null) return work()
      current = Symbol('work')
      try {
        return work()
      } finally {
        current = null
      }
    },
  }
}
