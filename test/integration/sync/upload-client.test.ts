import { createHash, randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { UploadRecord } from '../../../src/main/sync/ports.ts'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { startService, type TestService } from '../../support/service.ts'
import { countingFetch } from './counting-fetch.ts'
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

const tus = { 'tus-resumable': '1.0.0' }

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

/** All bytes of the document that arrived at the service, those sent again too. */
async function receivedBytes() {
  return (await service.state()).receivedBytes[document.sha256] ?? 0
}

describe('an upload', () => {
  it('brings the bytes in parts, each recorded when the service has it', async () => {
    const { uploads, recorded } = uploader(service.url)
    expect(await uploads.upload(document, call)).toEqual({ ok: true, value: null })
    expect(await uploaded()).toEqual(whole)
    expect(recorded.map(({ offsetBytes }) => offsetBytes)).toEqual([
      ...[1, 2, 3, 4, 5].map(part => part * partBytes),
      bytes.length,
    ])
  })

  it('sends nothing of a document that the service has', async () => {
    await uploader(service.url).uploads.upload(document, call)
    const again = uploader(service.url)
    expect(await again.uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(again.count.sentBytes).toBe(0)
    expect(await receivedBytes()).toBe(bytes.length)
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

  it('checks each part after bytes were damaged on their way, and sends the one again that was', async () => {
    let parts = 0
    const damagedParts = [3, 6 + 3]
    const damaging: typeof fetch = (url, init) => {
      const isDamaged = init?.method === 'PATCH' && damagedParts.includes(++parts)
      return fetch(url, isDamaged ? { ...init, body: randomBytes(partBytes) } : init)
    }
    const { uploads } = linkTo(service.url, { fetch: damaging, documents, partBytes })
    expect(await uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
    expect(await receivedBytes()).toBe(2 * bytes.length + partBytes)
  })

  it('whose bytes are others than their name says is refused at its end, and given up after a few times', async () => {
    const sha256 = sha256Schema.parse('ab'.repeat(32))
    const answer = await uploader(service.url).uploads.upload({ ...document, sha256 }, call)
    expect(answer).toMatchObject({ problem: { code: 'upload-checksum-mismatch', retryable: true } })
    expect(await uploaded()).toEqual([])
    expect((await service.state()).receivedBytes[sha256]).toBe(3 * bytes.length)
  })

  it('that was left for longer than the service keeps it begins anew', async () => {
    const stop = new AbortController()
    const first = uploader(service.url)
    const halfway = () => first.recorded.length === 3 && stop.abort()
    await first.uploads.upload(document, { ...call, signal: stop.signal }, halfway)
    await service.advanceClock(8 * 86_400_000)
    const second = uploader(service.url)
    expect(await second.uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
    expect(second.count.sentBytes).toBe(bytes.length)
  })

  it('goes through a proxy that takes short requests alone', async () => {
    const proxied: typeof fetch = async (url, init) => {
      const isLong = init?.body instanceof Uint8Array && init.body.length > 20_000
      if (!isLong) return fetch(url, init)
      return new Response('<html>413', { status: 413, headers: { 'content-type': 'text/html' } })
    }
    const { uploads } = linkTo(service.url, { fetch: proxied, documents, partBytes })
    expect(await uploads.upload(document, call)).toMatchObject({ ok: true })
    expect(await uploaded()).toEqual(whole)
  })

  it.each<[string, { head?: Record<string, string>; patch?: Record<string, string> }]>([
    ['a size that is not the document’s', { head: { 'upload-offset': '7', 'upload-length': '7' } }],
    ['more than the document', { head: { 'upload-offset': '999999', 'upload-length': `${bytes.length}` } }],
    ['no offset', { head: { 'upload-length': `${bytes.length}` } }],
    ['bytes that were not sent', { patch: { 'upload-offset': `${bytes.length}` } }],
    ['no progress, for ever', { patch: { 'upload-offset': '0' } }],
    ['nothing of tus', { patch: { 'upload-offset': `${partBytes}`, 'tus-resumable': '' } }],
  ])('is not taken for sent by an answer that names %s', async (_what, { head, patch }) => {
    const fresh = { 'upload-offset': '0', 'upload-length': `${bytes.length}` }
    const baseUrl = await aService((request, response) => {
      const isHead = request.method === 'HEAD'
      response.writeHead(isHead ? 200 : 204, { ...tus, ...(isHead ? (head ?? fresh) : patch) }).end()
    })
    expect(await uploader(baseUrl).uploads.upload(document, call)).toMatchObject({
      problem: { code: 'service-answer-invalid', retryable: true },
    })
  })

  it.each([
    [{ status: 413 }, 'upload-too-large', false],
    [{ status: 401 }, 'sign-in-needed', true],
    [{ status: 500 }, 'service-error', true],
    [{ status: 429 }, 'service-busy', true],
    [{ status: 460 }, 'upload-checksum-mismatch', true],
    [{ status: 423 }, 'service-busy', true],
    [{ status: 302 }, 'service-answered-html', true],
    [{ status: 200, body: '', contentType: 'text/plain' }, 'service-answer-invalid', true],
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
      const headers = { ...tus, location: `${elsewhere}/mine` }
      if (request.method === 'POST') response.writeHead(201, headers).end()
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
