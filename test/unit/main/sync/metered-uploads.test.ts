import { expect, it } from 'vitest'
import { createMeteredUploads, type MeteredSetting } from '../../../../src/main/sync/metered-uploads.ts'
import type { UploadClient } from '../../../../src/main/sync/upload-client.ts'
import { sha256Schema } from '../../../../src/shared/domain/identifiers.ts'
import { anId } from '../../../support/builders.ts'

const large = { sha256: sha256Schema.parse('a'.repeat(64)), sizeBytes: 5_000_001 }
const call = { correlationId: anId() }
const uploads: UploadClient = { upload: async () => ({ ok: true, value: null }) }

function heldUploads(setting: Partial<MeteredSetting> = {}) {
  const metered = createMeteredUploads(() => ({ isAlways: false, holdOverMb: 5, ...setting }))
  return { metered, uploads: metered.over(uploads) }
}

it('a large document waits on a network that is said to be metered, and says so', async () => {
  const { metered, uploads } = heldUploads()
  expect(metered.report(true)).toBe(true)
  expect(await uploads.upload(large, call)).toMatchObject({
    problem: { code: 'waits-for-unmetered', retryable: true, params: { limitMb: 5 } },
  })
  expect(metered.report(false)).toBe(true)
  expect(await uploads.upload(large, call)).toEqual({ ok: true, value: null })
})

it('it waits, too, where the user says that the network is metered', async () => {
  const { uploads } = heldUploads({ isAlways: true })
  expect(await uploads.upload(large, call)).toMatchObject({ problem: { code: 'waits-for-unmetered' } })
})

it('a small document does not wait, and without a limit none does', async () => {
  const small = { ...large, sizeBytes: 5_000_000 }
  expect(await heldUploads({ isAlways: true }).uploads.upload(small, call)).toMatchObject({ ok: true })
  const unlimited = heldUploads({ isAlways: true, holdOverMb: null })
  expect(await unlimited.uploads.upload(large, call)).toMatchObject({ ok: true })
})

it('what the user asks for is sent all the same', async () => {
  const { metered, uploads } = heldUploads({ isAlways: true })
  expect(await metered.whileAsked(() => uploads.upload(large, call))).toMatchObject({ ok: true })
  expect(await uploads.upload(large, call)).toMatchObject({ ok: false })
})
