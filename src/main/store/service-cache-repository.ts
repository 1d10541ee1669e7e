import { z } from 'zod'
import { type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRowIfAny } from './stored-row.ts'

/** An answer of the service's, kept for work without it. */
export interface CachedAnswer {
  readonly etag: string | null
  readonly body: unknown
  /** When the service last said that it holds. */
  readonly fetchedAt: Instant
}

const cacheRow = z.object({
  etag: z.string().nullable(),
  body: jsonColumn(z.unknown()),
  fetchedAt: instantSchema,
})

/** Answers by service and path; `body` is for the reader to parse. */
export function serviceCacheRepository({ db }: StoreContext) {
  const byPath = db.prepare(`
    SELECT etag, body, fetched_at AS fetchedAt FROM service_cache WHERE service_url = ? AND path = ?`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO service_cache (service_url, path, etag, body, fetched_at)
    VALUES (:serviceUrl, :path, :etag, :body, :fetchedAt)`)

  return {
    get: (serviceUrl: string, path: string): CachedAnswer | undefined =>
      readRowIfAny('service_cache', cacheRow, byPath.get(serviceUrl, path)),

    put(serviceUrl: string, path: string, { etag, body, fetchedAt }: CachedAnswer): void {
      put.run({ serviceUrl, path, etag, body: JSON.stringify(body), fetchedAt })
    },
  }
}
