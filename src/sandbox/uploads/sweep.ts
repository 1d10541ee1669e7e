import type { UploadRepository } from '../store/upload-repository.ts'
import type { Finisher } from './finish-upload.ts'
import type { UploadFiles } from './upload-files.ts'

/** How long an upload may stay unfinished, on the sandbox's clock: a week. */
export const uploadExpiryMs = 7 * 86_400_000

/**
 * At start, what a process that died between two steps has left: a name reserved without its file becomes free, a whole
 * file that was never compared with its hash is compared.
 */
export async function sweepUploads(
  uploads: UploadRepository,
  files: UploadFiles,
  finisher: Finisher,
): Promise<void> {
  for (const { sha256 } of uploads.all()) {
    if (await files.exists(sha256)) await finisher.settle(sha256)
    else uploads.forget(sha256)
  }
}
