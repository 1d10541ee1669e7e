/** Random numbers that a seed repeats (mulberry32). */
export interface SeededRandom {
  /** A whole number from 0, below `end`. */
  below(end: number): number
  /** One of them; undefined where there is none. */
  oneOf<T>(items: readonly T[]): T | undefined
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, oneOf: items => items[below(items.length)] }
}
