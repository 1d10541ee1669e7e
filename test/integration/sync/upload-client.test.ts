import { createHash, randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { UploadRecord } from '../../../src/main/sync/ports.ts'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { startService, type TestService } from '../../support/service.ts'
import { aService, call, linkTo } from './tiny-service.ts'

const partBytes = 64 * 1024
const bytes = randomBytes(5 * partBytes + 1_234)
const document = {
  sha256: sha256Schema.parse(createHash('sha256').update(bytes).digest('hex')),
  sizeBytes: bytes.length,
}

const documents = {
  async *stream(_sha256: string, start: number) {
    for (let at = start; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
  },
}

/** Counts the body bytes of every upload request as they are handed to the network. */
function countingFetch() {
  const count = { sentBytes: 0 }
  const counting: typeof fetch = (url, init) => {
    if (init?.method === 'PATCH' && init.body instanceof Uint8Array) count.sentBytes += init.body.length
    return fetch(url, init)
  }
  return { count, fetch: counting }
}

function uploader(baseUrl: string) {
  const recorded: UploadRecord[] = []
  const { count, fetch } = countingFetch()
  const records = { record: (upload: UploadRecord) => void recorded.push(upload), find: () => undefined }
  const { uploads } = linkTo(baseUrl, { fetch, documents, records, partBytes })
  return { uploads, recorded, count }
}

let service: TestService
beforeEach(async () => {
  service = await startService()
  onTestFinished(() => service.remove())
})

const whole = [{ sha256: document.sha256, size: bytes.length, offset: bytes.length, complete: true }]

async function uploaded() {
  return (await service.state()).uploads
}

describe('an upload', () => {
  it('brings the bytes in parts, each recorded when the service has it', async () => {
    const { uploads, recorded } = uploader(service.url)
    expect(await uploads.upload(document, call)).toEqual({ ok: true, value: null })
    expect(await uploaded()).toEqual(whole)
    expect(recorded.map(({ offsetBytes }) => offsetBytes)).toEqual([
      ...[1, 2, 3, 4, 5].map(part => part * partBytes),
      bytes.length,
      bytes.length,
    ])
  })

  it('sends nothing of a document that the service has', async () => {
    await uploader(service.url).uploads.upload(document, call)
    const again = uploader(service.url)
    expect(await again.uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(again.count.sentBytes).toBe(0)
  })

  it('goes on after broken connections where it was, one part sent again for each at most', async () => {
    await service.fault({ path: '/v1/uploads', method: 'PATCH', dropAfterBytes: 20_000, times: 3 })
    const { uploads, count } = uploader(service.url)
    expect(await uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
    expect(count.sentBytes).toBeLessThanOrEqual(bytes.length + 3 * partBytes)
  })

  it('goes on where an earlier process ended', async () => {
    const stop = new AbortController()
    const first = uploader(service.url)
    const halfway = () => first.recorded.length === 3 && stop.abort()
    const ended = await first.uploads.upload(document, { ...call, signal: stop.signal }, halfway)
    expect(ended).toMatchObject({ problem: { code: 'cancelled' } })
    const second = uploader(service.url)
    expect(await second.uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
    expect(second.count.sentBytes).toBeLessThanOrEqual(bytes.length - 3 * partBytes)
  })

  it('starts anew when the service has lost what it had', async () => {
    let parts = 0
    const losing: typeof fetch = async (url, init) => {
      if (init?.method === 'PATCH' && ++parts === 3) {
        const headers = { authorization: 'Bearer sandbox-admin', 'tus-resumable': '1.0.0' }
        await fetch(url, { method: 'DELETE', headers })
      }
      return fetch(url, init)
    }
    const { uploads } = linkTo(service.url, { fetch: losing, documents, partBytes })
    expect(await uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
  })

  it('looks again when another one holds it, or is further', async () => {
    await service.fault({ path: '/v1/uploads', method: 'PATCH', status: 423, times: 1 })
    await service.fault({ path: '/v1/uploads', method: 'PATCH', status: 409, times: 1 })
    const { uploads } = uploader(service.url)
    expect(await uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
  })

  it.each([
    [{ status: 413 }, 'upload-too-large', false],
    [{ status: 401 }, 'sign-in-needed', true],
    [{ status: 500 }, 'service-error', true],
    [{ status: 429 }, 'service-busy', true],
    [{ status: 460 }, 'upload-checksum-mismatch', true],
    [{ status: 200, body: '<html>', contentType: 'text/html' }, 'service-answered-html', true],
  ])('that meets %j says so', async (fault, code, retryable) => {
    await service.fault({ path: '/v1/uploads', ...fault, times: 9 })
    const { uploads } = uploader(service.url)
    expect(await uploads.upload(document, call)).toMatchObject({ ok: false, problem: { code, retryable } })
  })

  it('to a service that is not there ends as unreachable', async () => {
    await service.stop()
    const { uploads } = uploader(service.url)
    expect(await uploads.upload(document, call)).toMatchObject({ problem: { code: 'service-unreachable' } })
  })

  it('does not follow a service that points elsewhere with its token', async () => {
    const strayed: string[] = []
    const elsewhere = await aService(request => strayed.push(request.url ?? ''))
    const baseUrl = await aService((request, response) => {
      if (request.method === 'POST') response.writeHead(201, { location: `${elsewhere}/mine` }).end()
      else response.writeHead(404).end()
    })
    expect(await uploader(baseUrl).uploads.upload(document, call)).toMatchObject({ ok: false })
    expect(strayed).toEqual([])
  })

  it('of a document whose bytes are not whole is not tried again', async () => {
    const shorter = { ...documents, stream: (sha256: string) => documents.stream(sha256, 4_000) }
    const { uploads } = linkTo(service.url, { documents: shorter, partBytes: bytes.length })
    expect(await uploads.upload(document, call)).toMatchObject({
      problem: { code: 'document-damaged', retryable: false },
    })
  })
})
