import { z } from 'zod'
import { type Instant, instantSchema, type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import type { ServiceDatabase } from './open.ts'

const uploadRowSchema = z
  .object({
    sha256: sha256Schema,
    size_bytes: z.int().nonnegative(),
    metadata: z
      .string()
      .transform(text => JSON.parse(text) as unknown)
      .pipe(z.record(z.string(), z.string().nullable())),
    created_at: instantSchema,
    completed_at: instantSchema.nullable(),
  })
  .transform(row => ({
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    metadata: row.metadata,
    createdAt: row.created_at,
    completedAt: row.completed_at,
  }))

export type StoredUpload = Readonly<z.output<typeof uploadRowSchema>>
type NewUpload = Pick<StoredUpload, 'sha256' | 'sizeBytes' | 'metadata' | 'createdAt'>

export interface UploadRepository {
  find(sha256: Sha256): StoredUpload | undefined
  all(): StoredUpload[]
  /** Takes the name for a new upload, atomically; false where it is taken already. */
  reserve(upload: NewUpload): boolean
  complete(sha256: Sha256, at: Instant): void
  forget(sha256: Sha256): void
}

/** What is known of uploads; their bytes are files beside the database. */
export function uploadRepository(db: ServiceDatabase): UploadRepository {
  const byHash = db.prepare('SELECT * FROM upload WHERE sha256 = ?')
  const inOrder = db.prepare('SELECT * FROM upload ORDER BY created_at, sha256')
  const insert = db.prepare(
    `INSERT INTO upload (sha256, size_bytes, metadata, created_at)
     VALUES (@sha256, @sizeBytes, @metadata, @createdAt) ON CONFLICT DO NOTHING`,
  )
  const setCompleted = db.prepare('UPDATE upload SET completed_at = ? WHERE sha256 = ?')
  const remove = db.prepare('DELETE FROM upload WHERE sha256 = ?')
  return {
    find(sha256) {
      const row = byHash.get(sha256)
      return row === undefined ? undefined : uploadRowSchema.parse(row)
    },
    all: () => inOrder.all().map(row => uploadRowSchema.parse(row)),
    reserve: upload => insert.run({ ...upload, metadata: JSON.stringify(upload.metadata) }).changes === 1,
    complete: (sha256, at) => {
      setCompleted.run(at, sha256)
    },
    forget: sha256 => {
      remove.run(sha256)
    },
  }
}
