import type { Sha256 } from '../../shared/domain/identifiers.ts'
import type { UploadRecords } from './ports.ts'

/** Records of uploads that also tell how fast they go. */
export interface UploadProgress extends UploadRecords {
  /** Of those documents together; null where none of them is on its way, or nothing can be told yet. */
  bytesPerSecond(documents: readonly Sha256[]): number | null
}

interface Sample {
  readonly atMs: number
  readonly offsetBytes: number
}

/** A line is told by its last parts: enough of them to even out one that stuttered. */
const samplesKept = 6
/** A part of 8 MiB at 1 Mbit/s takes over a minute; what is older says nothing of the line now. */
const windowMs = 3 * 60_000

/** Measures each upload by the records made of it; `nowMs` counts milliseconds and never goes back. */
export function measuredUploads(records: UploadRecords, nowMs: () => number): UploadProgress {
  const samplesOf = new Map<Sha256, readonly Sample[]>()
  const recent = (sha256: Sha256) =>
    (samplesOf.get(sha256) ?? []).filter(({ atMs }) => nowMs() - atMs <= windowMs)

  return {
    find: (serviceUrl, sha256) => records.find(serviceUrl, sha256),
    record(upload) {
      records.record(upload)
      const { sha256, offsetBytes, sizeBytes } = upload
      const samples = [...recent(sha256), { atMs: nowMs(), offsetBytes }].slice(-samplesKept)
      if (offsetBytes < sizeBytes) samplesOf.set(sha256, samples)
      else samplesOf.delete(sha256)
    },
    bytesPerSecond(documents) {
      const speeds = documents.flatMap(sha256 => speedOf(recent(sha256)) ?? [])
      return speeds.length === 0 ? null : speeds.reduce((sum, speed) => sum + speed, 0)
    },
  }
}

function speedOf(samples: readonly Sample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined || last.atMs === first.atMs) return null
  return Math.max(0, (last.offsetBytes - first.offsetBytes) * 1_000) / (last.atMs - first.atMs)
}
