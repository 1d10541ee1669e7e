import { createHash, randomBytes } from 'node:crypto'
import { Upload } from 'tus-js-client'
import { describe, expect, it } from 'vitest'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { adminToken, type TestService, viewerToken } from '../../support/service.ts'
import {
  aSandbox,
  ask,
  beginUpload,
  creation,
  offsetBytes,
  problemOf,
  sendBytes,
  sha256Of,
  tus,
  uploaded,
} from './asking.ts'
import { aSubmittedClaim } from './submitting.ts'

const document = Buffer.from('signed by the customer '.repeat(100))
const name = sha256Of(document)

async function offsetOf(service: TestService, sha256: string): Promise<number | string> {
  const answer = await ask(service, 'HEAD', paths.upload(sha256), { headers: tus })
  return answer.headers.get('upload-offset') ?? `none: ${answer.status}`
}

/** What a client of the protocol does by itself. */
function sendByTus(service: TestService, bytes: Buffer, chunkSize: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: service.url + paths.uploads,
      metadata: { sha256: sha256Of(bytes) },
      headers: { authorization: `Bearer ${adminToken}` },
      chunkSize,
      retryDelays: [0, 0, 0],
      onSuccess: () => resolve(upload.url),
      onError: reject,
    })
    upload.start()
  })
}

describe('uploading a document', () => {
  it('takes it from a tus client in parts and knows it by its hash', async () => {
    const service = await aSandbox()
    const bytes = randomBytes(3_000_000)
    const url = await sendByTus(service, bytes, 1_000_000)
    expect(url).toBe(service.url + paths.upload(sha256Of(bytes)))
    expect((await service.state()).uploads).toEqual([
      { sha256: sha256Of(bytes), size: 3_000_000, offset: 3_000_000, complete: true },
    ])
  })

  it('lets a tus client go on where the connection broke', async () => {
    const service = await aSandbox()
    const bytes = randomBytes(2_000_000)
    await service.fault({ method: 'PATCH', dropAfterBytes: 700_000 })
    await sendByTus(service, bytes, 2_000_000)
    const state = await service.state()
    expect(state.uploads).toMatchObject([{ sha256: sha256Of(bytes), complete: true }])
    expect(state.requestCounts['PATCH /v1/uploads/:sha256']).toBe(2)
  })

  it('keeps exactly the bytes that came before the connection broke, over a restart too', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    await service.fault({ method: 'PATCH', dropAfterBytes: 500 })
    await expect(sendBytes(service, name, document)).rejects.toThrow()
    await expect.poll(() => offsetOf(service, name)).toBe('500')
    await service.restart()
    const rest = await sendBytes(service, name, document.subarray(500), 500)
    expect(rest.status).toBe(204)
    expect((await service.state()).uploads).toMatchObject([{ complete: true }])
  })

  it('takes a small document with its creation', async () => {
    const service = await aSandbox()
    const headers = { ...offsetBytes, ...creation(name, document.length) }
    const answer = await ask(service, 'POST', paths.uploads, { body: document, headers })
    expect(answer.status).toBe(201)
    expect((await service.state()).uploads).toMatchObject([{ complete: true }])
  })

  it('takes an empty document', async () => {
    const service = await aSandbox()
    await beginUpload(service, Buffer.alloc(0))
    expect((await service.state()).uploads).toMatchObject([{ size: 0, complete: true }])
  })

  it('says that it has none, and after the creation that it has no byte of it', async () => {
    const service = await aSandbox()
    expect(await offsetOf(service, name)).toBe('none: 404')
    await beginUpload(service, document)
    expect(await offsetOf(service, name)).toBe('0')
  })

  it('does not touch what it has when it is begun again', async () => {
    const service = await aSandbox()
    await uploaded(service, document)
    const refused = await problemOf(beginUpload(service, document))
    expect(refused).toMatchObject({ status: 409, params: { sha256: name } })
    expect(await offsetOf(service, name)).toBe(String(document.length))
  })

  it('lets one of two win that begin at once', async () => {
    const service = await aSandbox()
    const answers = await Promise.all([beginUpload(service, document), beginUpload(service, document)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  it('refuses bytes at another offset', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    const refused = await problemOf(sendBytes(service, name, document, 7))
    expect(refused).toMatchObject({ status: 409, code: 'precondition-failed' })
  })

  it('removes bytes that do not have the hash they came under', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    const other = Buffer.alloc(document.length, 'x')
    const refused = await problemOf(sendBytes(service, name, other))
    expect(refused).toMatchObject({
      status: 460,
      code: 'upload-checksum-mismatch',
      params: { sha256: name, received: sha256Of(other) },
    })
    expect((await service.state()).uploads).toEqual([])
    expect(await offsetOf(service, name)).toBe('none: 404')
  })

  it('refuses more than it takes, and says how much that is', async () => {
    const service = await aSandbox({ maxUploadBytes: 1_000 })
    const refused = await problemOf(beginUpload(service, document))
    expect(refused).toMatchObject({ status: 413, code: 'upload-too-large', params: { maxBytes: 1_000 } })
  })

  it('refuses more bytes than were announced', async () => {
    const service = await aSandbox()
    await ask(service, 'POST', paths.uploads, { headers: creation(name, 10) })
    expect(await problemOf(sendBytes(service, name, document))).toMatchObject({ status: 413 })
  })

  it('refuses a name that is no hash', async () => {
    const service = await aSandbox()
    const headers = { ...tus, 'upload-length': '5', 'upload-metadata': 'sha256 Li4vLi4vZXRj' }
    expect(await problemOf(ask(service, 'POST', paths.uploads, { headers }))).toMatchObject({ status: 422 })
  })

  it('refuses a user without a role', async () => {
    const service = await aSandbox()
    const sent = ask(service, 'POST', paths.uploads, { headers: creation(name, 5), token: viewerToken })
    expect(await problemOf(sent)).toMatchObject({ status: 403, code: 'role-missing' })
  })
})

describe('the checksum of a part', () => {
  const checksum = (bytes: Buffer, algorithm = 'sha1') => ({
    'upload-checksum': `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`,
  })

  it('lets matching bytes in', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    const answer = await sendBytes(service, name, document, 0, checksum(document, 'sha256'))
    expect(answer.status).toBe(204)
  })

  it('throws bytes away that do not match, and the upload goes on before them', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    await sendBytes(service, name, document.subarray(0, 100))
    const wrong = sendBytes(service, name, document.subarray(100), 100, checksum(document))
    expect(await problemOf(wrong)).toMatchObject({ status: 460, code: 'upload-checksum-mismatch' })
    expect(await offsetOf(service, name)).toBe('100')
  })

  it('refuses an algorithm that it does not know', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    const sent = sendBytes(service, name, document, 0, { 'upload-checksum': 'crc32 AAAA' })
    expect(await problemOf(sent)).toMatchObject({ status: 400, code: 'request-invalid' })
  })

  it('is offered with the other extensions', async () => {
    const service = await aSandbox()
    const answer = await ask(service, 'OPTIONS', paths.uploads)
    expect(answer.headers.get('tus-checksum-algorithm')).toBe('sha1,sha256')
    expect(answer.headers.get('tus-extension')).toContain('checksum')
  })
})

describe('giving an upload up', () => {
  const remove = (service: TestService, sha256: string) =>
    ask(service, 'DELETE', paths.upload(sha256), { headers: tus })

  it('removes it, and it can be begun anew', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    expect((await remove(service, name)).status).toBe(204)
    expect((await beginUpload(service, document)).status).toBe(201)
  })

  it('keeps a document that a claim rests on', async () => {
    const service = await aSandbox()
    const { submission } = await aSubmittedClaim(service)
    const sha256 = submission.documents[0]?.sha256 ?? ''
    expect(await problemOf(remove(service, sha256))).toMatchObject({ status: 403, code: 'not-allowed' })
    expect((await service.state()).uploads).toMatchObject([{ sha256, complete: true }])
  })

  it('cannot remove what is not there', async () => {
    const service = await aSandbox()
    expect(await problemOf(remove(service, name))).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('a week later', () => {
  const eightDaysMs = 8 * 86_400_000

  it('an unfinished upload is gone, and its name is free', async () => {
    const service = await aSandbox()
    await beginUpload(service, document)
    await service.advanceClock(eightDaysMs)
    expect((await service.state()).uploads).toEqual([])
    expect((await beginUpload(service, document)).status).toBe(201)
  })

  it('a whole one is still there', async () => {
    const service = await aSandbox()
    await uploaded(service, document)
    await service.advanceClock(eightDaysMs)
    expect(await offsetOf(service, name)).toBe(String(document.length))
  })
})

it('a claim may use a document whose last answer was lost', async () => {
  const service = await aSandbox()
  await beginUpload(service, document)
  await service.fault({ method: 'PATCH', after: true })
  await expect(sendBytes(service, name, document)).rejects.toThrow()
  expect(await offsetOf(service, name)).toBe(String(document.length))
  expect((await service.state()).uploads).toMatchObject([{ complete: true }])
})
