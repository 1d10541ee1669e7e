/** A measured speed against a baseline of the same run: 1 is as fast, more is faster. */
export interface Ratio {
  readonly what: string
  readonly against: string
  readonly ratio: number
  /** What it must be at least; undefined where nothing is promised. */
  readonly required?: number
}

/** Something worth knowing of how it went that is no ratio. */
export interface Observation {
  readonly what: string
  readonly observed: string
}

export type Measured = Ratio | Observation

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

/** How long a piece of work took, and how long processors were at work on it, over all of the process's threads. */
export interface Effort {
  readonly seconds: number
  readonly processorSeconds: number
}

export async function effort(work: () => Promise<unknown>): Promise<Effort> {
  const before = process.cpuUsage()
  const took = await seconds(work)
  const { user, system } = process.cpuUsage(before)
  return { seconds: took, processorSeconds: (user + system) / 1e6 }
}
