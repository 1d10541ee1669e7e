import type { Configstore } from '@tus/file-store'
import { Upload } from '@tus/server'
import type { Sha256 } from '../../shared/domain/identifiers.ts'
import type { SandboxClock } from '../clock.ts'
import type { StoredUpload, UploadRepository } from '../store/upload-repository.ts'

/**
 * What @tus/file-store keeps beside each file, kept in `service.db` instead.
 *
 * The library measures an upload's age on the machine's clock, complete ones too. Here the age is the sandbox's, so that
 * expiry can be played by moving its clock, and a complete upload has none.
 */
export function uploadRecords(uploads: UploadRepository, clock: SandboxClock): Configstore {
  const ageMs = ({ completedAt, createdAt }: StoredUpload) =>
    completedAt === null ? clock.now().getTime() - new Date(createdAt).getTime() : 0
  return {
    async get(sha256) {
      const known = uploads.find(sha256 as Sha256)
      if (known === undefined) return undefined
      return new Upload({
        id: known.sha256,
        size: known.sizeBytes,
        // The library reads an upload's offset from its file; here only 'complete' has to be told.
        offset: known.completedAt === null ? 0 : known.sizeBytes,
        metadata: known.metadata,
        creation_date: new Date(Date.now() - ageMs(known)).toISOString(),
      })
    },
    // The row was made when the name was reserved.
    async set() {},
    async delete(sha256) {
      uploads.forget(sha256 as Sha256)
    },
    async list() {
      return uploads.all().map(({ sha256 }) => sha256)
    },
  }
}
