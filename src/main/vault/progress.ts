// Often enough to look smooth, seldom enough not to crowd the channel: about 20 reports a second.
const intervalMs = 50

type Report = (doneBytes: number, totalBytes: number) => void

/** Passes on the first and the last report, and of those between one in 50 ms. `now` counts milliseconds. */
export function createProgress(now: () => number, report: Report): Report {
  let reportedAt = Number.NEGATIVE_INFINITY
  return (doneBytes, totalBytes) => {
    const at = now()
    if (at - reportedAt < intervalMs && doneBytes < totalBytes) return
    reportedAt = at
    report(doneBytes, totalBytes)
  }
}
