import { expect, test } from 'vitest'
import { z } from 'zod'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { aDesk, aDraft } from './temporary-store.ts'

const url = 'http://127.0.0.1:1'

test('settings start with their defaults and outlive a restart', () => {
  const desk = aDesk()
  expect(desk.store.settings.get()).toEqual({
    language: 'system',
    theme: 'system',
    startWith: 'claims',
    serviceUrl: null,
    signInProvider: null,
    metered: { isAlways: false, holdOverMb: null },
    policyId: '2020-07',
    holidays: null,
    notices: {
      isOn: true,
      decisions: true,
      comments: true,
      deadlines: true,
      returned: true,
      sync: true,
      quietWhileFocused: false,
      customerNames: true,
    },
    isWarnedOfPlace: false,
  })
  expect(desk.store.settings.change({ theme: 'dark', serviceUrl: url })).toMatchObject({ theme: 'dark' })
  desk.store.settings.change({ language: 'it' })
  expect(desk.reopened().settings.get()).toMatchObject({ theme: 'dark', serviceUrl: url, language: 'it' })
})

test('a setting that cannot be understood counts as not set, spoils no other, and is kept', () => {
  const desk = aDesk()
  desk.store.settings.change({ theme: 'dark' })
  desk.store.settings.write('language', 'tlh')
  expect(desk.store.settings.get()).toMatchObject({ theme: 'dark', language: 'system' })
  expect(desk.store.settings.read('language', z.string(), '')).toBe('tlh')
})

test('of the notifications, what another version chose counts as far as it is known', () => {
  const desk = aDesk()
  desk.store.settings.write('notices', { comments: false, birthdays: true })
  expect(desk.store.settings.get().notices).toMatchObject({ isOn: true, comments: false })
  expect(desk.store.settings.get().notices).not.toHaveProperty('birthdays')
})

test('a new claim is under the policy that the user chose', () => {
  const { store } = aDesk()
  store.settings.change({ policyId: '2023-10' })
  expect(store.claims.create().policyId).toBe('2023-10')
})

test("a service's answer is kept with its tag, apart from other services'", () => {
  const desk = aDesk()
  const answer = { etag: '"1"', body: { policies: [1, null] }, fetchedAt: desk.now() }
  desk.store.serviceCache.put(url, '/v1/catalog', { ...answer, etag: '"0"' })
  desk.store.serviceCache.put(url, '/v1/catalog', answer)
  const store = desk.reopened()
  expect(store.serviceCache.get(url, '/v1/catalog')).toEqual(answer)
  expect(store.serviceCache.get('http://other', '/v1/catalog')).toBeUndefined()
})

test('the progress of an upload is the last recorded', () => {
  const { store, now } = aDesk()
  const sha256 = sha256Schema.parse('a'.repeat(64))
  const upload = {
    serviceUrl: url,
    sha256,
    url: `${url}/v1/uploads/1`,
    offsetBytes: 5,
    sizeBytes: 10,
    at: now(),
  }
  store.uploads.record(upload)
  store.uploads.record({ ...upload, offsetBytes: 10 })
  expect(store.uploads.find(url, sha256)).toEqual({ ...upload, offsetBytes: 10 })
  expect(store.uploads.list(url)).toHaveLength(1)
  store.uploads.remove(url, sha256)
  expect(store.uploads.find(url, sha256)).toBeUndefined()
})

test('what the service found is kept with its inputs; a code that we do not know hides no other', () => {
  const desk = aDesk()
  const id = aDraft(desk.store)
  expect(desk.store.verifications.find(id)).toBeUndefined()
  const items = [{ key: 'a', subscription: { state: 'in-grace', graceEndsOn: '2026-12-05', channel: 'csp' } }]
  const found = { inputs: 'h', problems: [problem('domain-tenant-mismatch')], items, at: desk.now() }
  desk.store.verifications.record(id, found)
  desk.sql(
    `UPDATE verification SET problems = json_insert(problems, '$[#]', json('{"code":"from-the-future"}'))`,
  )
  expect(desk.store.verifications.find(id)).toEqual({
    inputsHash: 'h',
    problems: [expect.objectContaining({ code: 'domain-tenant-mismatch' })],
    items,
    at: desk.now(),
  })
})
