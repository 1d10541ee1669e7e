import { createHash, randomFillSync } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openDesk } from '../integration/sync/desk.ts'
import { linkTo } from '../integration/sync/tiny-service.ts'
import { withServices } from './bench-services.ts'
import { type Ratio, seconds } from './ratio.ts'

const sizeMib = Number(process.env.CLAIMDESK_BENCH_MIB ?? 256)
const rounds = 5

async function makeRandomFile(path: string): Promise<string> {
  const handle = await open(path, 'w')
  const hash = createHash('sha256')
  const block = Buffer.alloc(1024 * 1024)
  for (let written = 0; written < sizeMib; written++) {
    hash.update(randomFillSync(block))
    await handle.write(block)
  }
  await handle.close()
  return hash.digest('hex')
}

/**
 * A document out of the vault by tus, against the same out of the same vault in one PUT, to one server that writes and
 * hashes either as it comes: in turn, the best of each.
 */
export async function benchUpload(): Promise<Ratio[]> {
  const best = { put: Number.POSITIVE_INFINITY, upload: Number.POSITIVE_INFINITY }
  for (let round = 0; round < rounds; round++) {
    await withServices({}, async (urls, folder) => {
      const sha256 = await makeRandomFile(join(folder, 'document'))
      const desk = await openDesk(folder, urls.sandbox)
      const stored = await desk.vault.ingest({ path: join(folder, 'document') })
      if (!stored.ok) throw new Error(stored.problem.code)
      const { uploads } = linkTo(urls.plain, { documents: desk.vault, partTimeoutMs: 60_000 })
      const document = { sha256: stored.value.sha256, sizeBytes: stored.value.sizeBytes }

      const body = Readable.toWeb(Readable.from(desk.vault.stream(sha256)))
      const put = { method: 'PUT', body, duplex: 'half' } as RequestInit
      best.put = Math.min(best.put, await seconds(() => fetch(`${urls.plain}/put`, put)))
      const upload = async () => {
        const sent = await uploads.upload(document, { correlationId: crypto.randomUUID() })
        if (!sent.ok) throw new Error(JSON.stringify(sent.problem))
      }
      best.upload = Math.min(best.upload, await seconds(upload))
      await desk.close()
    })
  }
  return [
    {
      what: `Uploading a document of ${sizeMib} MiB, in parts that can be resumed (${best.upload.toFixed(2)} s)`,
      against: `one plain PUT of the same bytes out of the same vault, written and hashed as well (${best.put.toFixed(2)} s)`,
      ratio: best.put / best.upload,
      // At most 1.1 times as long.
      required: 1 / 1.1,
    },
  ]
}
