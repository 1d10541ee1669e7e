/** Runs what it is given one after the other, in the order given. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let lastTurn: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = lastTurn.then(work)
    // Whether it went well concerns its caller alone, not the next in turn.
    lastTurn = mine.catch(() => undefined)
    return mine
  }
}
