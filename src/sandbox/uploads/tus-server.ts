import { MemoryLocker, Server } from '@tus/server'
import { type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import { paths } from '../../shared/service-api/paths.ts'
import type { Service } from '../service.ts'
import type { Finisher } from './finish-upload.ts'
import type { UploadFiles } from './upload-files.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** What the service needs to know of a finished or refused upload, beside the tus protocol itself. */
export interface TusOptions {
  readonly service: Service
  readonly files: UploadFiles
  readonly finisher: Finisher
  /** Called with what a request was refused for, before it is answered. */
  readonly onRefusal: (request: Request, refusal: unknown) => void
}

/** The tus 1.0 server: uploads are addressed by the SHA-256 of their content and accepted only when they match it. */
export function tusServer({ service, files, finisher, onRefusal }: TusOptions): Server {
  const { uploads, clock, maxUploadBytes } = service
  return new Server({
    path: paths.uploads,
    datastore: files,
    locker: new MemoryLocker(),
    // Right under whatever host name the client used.
    relativeLocation: true,
    maxSize: maxUploadBytes,
    namingFunction: (_request, metadata) => nameOf(metadata),
    async onUploadCreate(_request, { id, size, metadata }) {
      const sha256 = id as Sha256
      const createdAt = clock.now().toISOString()
      const upload = { sha256, sizeBytes: size ?? 0, metadata: metadata ?? {}, createdAt }
      // One statement decides between two that come at once; the loser touches nothing.
      if (uploads.reserve(upload)) return {}
      await files.deleteExpired()
      if (uploads.reserve(upload)) return {}
      throw new UploadRefusal(409, 'claim-conflict', { params: { sha256 } })
    },
    async onUploadFinish(_request, { id }) {
      const sha256 = id as Sha256
      const received = await finisher.finish(sha256)
      if (received !== sha256)
        throw new UploadRefusal(460, 'upload-checksum-mismatch', { params: { sha256, received } })
      return {}
    },
    onResponseError(request, error) {
      onRefusal(request, error)
      return undefined
    },
  })
}

function nameOf(metadata: Record<string, string | null> | undefined): string {
  const named = sha256Schema.safeParse(metadata?.sha256)
  if (named.success) return named.data
  throw new UploadRefusal(422, 'request-invalid', { detail: 'Upload-Metadata must hold sha256' })
}
