import { DetailedError } from 'tus-js-client'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { PartSize } from './part-size.ts'
import { isToLookAgain } from './tus-answer.ts'
import { UploadFailure } from './upload-failure.ts'

/** Whoever damages the same bytes a third time will do so a fourth: then the queue waits before all is sent again. */
const mismatchesInARun = 2

export type UploadRetries = ReturnType<typeof createUploadRetries>

/** Whether a run of tus goes on after a failure, by itself; the rest is for the queue to decide. */
export function createUploadRetries(partSize: PartSize) {
  let mismatches = 0
  return {
    /** Bytes were damaged on their way: from then on each part is checked by itself. */
    metDamage: () => mismatches > 0,
    mayRetry(error: DetailedError): boolean {
      const status = statusOf(error)
      if (status === undefined) {
        const isBroken =
          error.causingError instanceof UploadFailure &&
          error.causingError.problem.code === 'service-unreachable'
        if (isBroken) partSize.shrink()
        return isBroken
      }
      if (status === 460) return ++mismatches <= mismatchesInARun
      // A proxy that takes no part of this size.
      if (status === 413) partSize.shrink()
      return isToLookAgain(status)
    },
  }
}

/**
 * What a run's last error means to a user.
 *
 * @throws what is no problem of the service's: a defect of ours, or the disk's error while recording
 */
export function problemOfUpload(error: Error): Problem {
  const cause = error instanceof DetailedError ? error.causingError : error
  if (cause instanceof UploadFailure) return cause.problem
  const status = error instanceof DetailedError ? statusOf(error) : undefined
  if (status === undefined) throw cause ?? error
  if (status === 460) return problem('upload-checksum-mismatch', { retryable: true })
  if (status === 413) return problem('upload-too-large')
  // Locked by another laptop, or gone again and again: it may be well next time.
  return problem('service-busy', { retryable: true, params: { status } })
}

function statusOf(error: DetailedError): number | undefined {
  return error.originalResponse?.getStatus()
}
