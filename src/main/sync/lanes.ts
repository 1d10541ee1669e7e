/** A lane for each key, in order of their first items; the items within a lane keep their order. */
export function lanesBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const lanes = new Map<string, Item[]>()
  for (const item of items) {
    const lane = lanes.get(keyOf(item))
    if (lane === undefined) lanes.set(keyOf(item), [item])
    else lane.push(item)
  }
  return [...lanes.values()]
}

/** So many lanes at once, each one item after the other; nothing new is begun once `mayGoOn` says no. */
export async function drive<Item>(
  lanes: readonly (readonly Item[])[],
  atOnce: number,
  { mayGoOn, work }: { mayGoOn: () => boolean; work: (item: Item) => Promise<void> },
): Promise<void> {
  const waiting = lanes.values()
  const driver = async () => {
    for (const lane of waiting) {
      for (const item of lane) {
        if (!mayGoOn()) return
        await work(item)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, lanes.length) }, driver))
}
