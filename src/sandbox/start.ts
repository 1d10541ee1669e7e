import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sandboxClock } from './clock.ts'
import { arbitrateDueClaims } from './reviewer/arbitrate.ts'
import { reviewDueClaims, reviewStepMs } from './reviewer/auto-review.ts'
import type { SeededCustomer } from './seed/world.ts'
import { buildServer } from './server.ts'
import type { Service } from './service.ts'
import { sandboxSignIn } from './sign-in/sign-in.ts'
import { claimRepository } from './store/claim-repository.ts'
import { commentRepository } from './store/comment-repository.ts'
import { emptyTables, openServiceDatabase } from './store/open.ts'
import { instanceOf, settingRepository } from './store/setting-repository.ts'
import { uploadRepository } from './store/upload-repository.ts'
import { uploadFinisher } from './uploads/finish-upload.ts'
import { byteCountsSchema, createReceivedBytes } from './uploads/received-bytes.ts'
import { sweepUploads, uploadExpiryMs } from './uploads/sweep.ts'
import { UploadFiles } from './uploads/upload-files.ts'
import { uploadRecords } from './uploads/upload-records.ts'

export interface SandboxOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** Made where it is missing; what it holds is served again. */
  readonly dataFolder: string
  /** A reviewer decides by himself, by the completeness of the PoE. */
  readonly autoReview: boolean
  /** The machine's clock, which the sandbox's own is ahead of. */
  readonly clock?: () => Date
  /** Instead of the identity made with the data folder. */
  readonly instanceName?: string
  readonly maxUploadBytes?: number
  /** Beside the demonstration's world. */
  readonly customers?: readonly SeededCustomer[]
}

export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

// Above what any policy allows a file, so that the limit of the policy is the one that is met.
const defaultMaxUploadBytes = 1024 ** 3

/** Starts the reference service on the loopback address; rejects where the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const db = openServiceDatabase(options.dataFolder)
  const settings = settingRepository(db)
  const service: Service = {
    db,
    claims: claimRepository(db),
    comments: commentRepository(db),
    uploads: uploadRepository(db),
    clock: sandboxClock(options.clock ?? (() => new Date()), settings),
    newId: randomUUID,
    instance: () => options.instanceName ?? instanceOf(settings, randomUUID),
    maxUploadBytes: options.maxUploadBytes ?? defaultMaxUploadBytes,
    customers: options.customers ?? [],
  }
  const folder = join(options.dataFolder, 'uploads')
  mkdirSync(folder, { recursive: true })
  const files = new UploadFiles(folder, uploadRecords(service.uploads, service.clock), uploadExpiryMs)
  const finisher = uploadFinisher(service, files)
  await sweepUploads(service.uploads, files, finisher)

  const counted = settings.read('received-bytes') ?? '{}'
  const received = createReceivedBytes(byteCountsSchema.parse(JSON.parse(counted)))

  const review = () => {
    arbitrateDueClaims(service)
    if (options.autoReview) reviewDueClaims(service)
  }
  let url = ''
  const app = buildServer({
    service,
    signIn: sandboxSignIn({ db, clock: service.clock, url: () => url }),
    uploading: { files, finisher },
    received,
    async onClockMoved() {
      await files.deleteExpired()
      review()
    },
    async onReset(keepInstance) {
      for (const { sha256 } of service.uploads.all()) await files.discard(sha256)
      emptyTables(db)
      service.clock.reset()
      if (!keepInstance) settings.write('instance', randomUUID())
    },
  })
  // Without an automatic reviewer only who puts the clock forward makes him work, and on arbitration alone.
  const reviewing = setInterval(() => options.autoReview && review(), reviewStepMs / 4)
  reviewing.unref()
  url = await app.listen({ host: '127.0.0.1', port: options.port })
  return {
    url,
    async close() {
      clearInterval(reviewing)
      await app.close()
      settings.write('received-bytes', JSON.stringify(received.counts()))
      db.close()
    },
  }
}
