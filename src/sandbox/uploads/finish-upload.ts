import type { Sha256 } from '../../shared/domain/identifiers.ts'
import type { Service } from '../service.ts'
import type { UploadFiles } from './upload-files.ts'

export interface Finisher {
  /** Compares a whole upload with the hash that it is addressed by, and accepts or removes it; tells the hash found. */
  finish(sha256: Sha256): Promise<string>
  /**
   * Finishes an upload whose bytes are all here but which was never compared, or is being compared right now: without
   * that, a client that lost the last answer would be told of a whole upload which no claim may use.
   */
  settle(sha256: Sha256): Promise<void>
}

export function uploadFinisher({ uploads, clock }: Service, files: UploadFiles): Finisher {
  const running = new Map<Sha256, Promise<string>>()

  async function compare(sha256: Sha256): Promise<string> {
    const received = await files.contentHash(sha256)
    if (received === sha256) {
      uploads.complete(sha256, clock.now().toISOString())
    } else {
      await files.discard(sha256)
      uploads.forget(sha256)
    }
    return received
  }

  function finish(sha256: Sha256): Promise<string> {
    const known = running.get(sha256)
    if (known !== undefined) return known
    const started = compare(sha256).finally(() => running.delete(sha256))
    running.set(sha256, started)
    return started
  }

  return {
    finish,
    async settle(sha256) {
      const known = uploads.find(sha256)
      if (known === undefined || known.completedAt !== null) return
      if ((await files.receivedBytes(sha256)) === known.sizeBytes) await finish(sha256)
    },
  }
}
