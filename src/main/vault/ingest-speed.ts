// Long enough to even out single chunks, short enough to follow a disk that gets slower.
const windowMs = 3_000

/** Tells from what was done by now how many bytes a second that makes, over the last few seconds; null at first. */
export function createSpeed(now: () => number): (doneBytes: number) => number | null {
  let samples: { readonly at: number; readonly doneBytes: number }[] = []
  return doneBytes => {
    const at = now()
    samples = [...samples.filter(sample => at - sample.at <= windowMs), { at, doneBytes }]
    const [first] = samples
    if (first === undefined || at === first.at) return null
    return Math.max(0, (doneBytes - first.doneBytes) * 1_000) / (at - first.at)
  }
}
