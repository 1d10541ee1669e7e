/**
 * Runs `work` over the items, so many at once, in order. The first that is not ok stops the ones under way through their
 * signal, and no further one is begun.
 */
export async function pool<Item, Result extends { readonly ok: boolean }>(
  items: readonly Item[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const results: Result[] = []
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) {
      if (results.some(result => !result.ok)) return
      const result = await work(item, either)
      results.push(result)
      if (!result.ok) stop.abort()
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}
