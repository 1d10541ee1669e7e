import { problem } from '../../shared/domain/problem.ts'
import { failed } from './service-outcome.ts'
import type { UploadClient } from './upload-client.ts'

/** What the user set; megabytes are of 10^6 bytes, as networks are billed. */
export interface MeteredSetting {
  /** Taken for metered, whatever the system says or does not know. */
  readonly isAlways: boolean
  /** Larger documents wait; null where none does. */
  readonly holdOverMb: number | null
}

/** A held document is looked at again then, and at once when the network or the setting is another. */
const lookAgainAfterMs = 60 * 60 * 1_000

/** Holds large documents back while the network is metered, unless the user asks for them. */
export function createMeteredUploads(setting: () => MeteredSetting) {
  let isReported = false
  let asked = 0

  return {
    /** What the system says of the network; true where that is another than before. */
    report(isMetered: boolean): boolean {
      const isOther = isMetered !== isReported
      isReported = isMetered
      return isOther
    },

    /** Holds nothing back while `work` runs: the user asked for it. */
    async whileAsked<T>(work: () => Promise<T>): Promise<T> {
      asked += 1
      try {
        return await work()
      } finally {
        asked -= 1
      }
    },

    over(uploads: UploadClient): UploadClient {
      return {
        async upload(document, call, onProgress) {
          const { isAlways, holdOverMb } = setting()
          const isHeld = (isAlways || isReported) && asked === 0
          if (!isHeld || holdOverMb === null || document.sizeBytes <= holdOverMb * 1_000_000)
            return await uploads.upload(document, call, onProgress)
          const params = { limitMb: holdOverMb, retryAfterMs: lookAgainAfterMs }
          return failed(problem('waits-for-unmetered', { retryable: true, params }))
        },
      }
    },
  }
}

export type MeteredUploads = ReturnType<typeof createMeteredUploads>
