import { z } from 'zod'
import { type Instant, instantSchema, type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import type { StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

/** How far a document's upload to a service is known to be. */
export interface UploadRecord {
  readonly serviceUrl: string
  readonly sha256: Sha256
  readonly url: string
  readonly offsetBytes: number
  readonly sizeBytes: number
  readonly at: Instant
}

const columns = `service_url AS serviceUrl, sha256, url, offset_bytes AS offsetBytes, size_bytes AS sizeBytes,
  updated_at AS at`

const uploadRow = z.object({
  serviceUrl: z.string(),
  sha256: sha256Schema,
  url: z.string(),
  offsetBytes: z.int(),
  sizeBytes: z.int(),
  at: instantSchema,
})

/** Progress to show without asking; whether bytes have arrived, the service alone knows. */
export function uploadRepository({ db }: StoreContext) {
  const one = db.prepare(`SELECT ${columns} FROM upload WHERE service_url = ? AND sha256 = ?`)
  const ofService = db.prepare(`SELECT ${columns} FROM upload WHERE service_url = ? ORDER BY sha256`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO upload (service_url, sha256, url, offset_bytes, size_bytes, updated_at)
    VALUES (:serviceUrl, :sha256, :url, :offsetBytes, :sizeBytes, :at)`)
  const remove = db.prepare(`DELETE FROM upload WHERE service_url = ? AND sha256 = ?`)

  return {
    /** Without waiting for the disk, which every part would do: a power cut may lose the last of it, and the service is asked. */
    record(upload: UploadRecord): void {
      db.pragma('synchronous = NORMAL')
      try {
        put.run(upload)
      } finally {
        db.pragma('synchronous = FULL')
      }
    },

    find: (serviceUrl: string, sha256: Sha256): UploadRecord | undefined =>
      readRowIfAny('upload', uploadRow, one.get(serviceUrl, sha256)),

    list: (serviceUrl: string): UploadRecord[] =>
      ofService.all(serviceUrl).map(row => readRow('upload', uploadRow, row)),

    remove(serviceUrl: string, sha256: Sha256): void {
      remove.run(serviceUrl, sha256)
    },
  }
}
