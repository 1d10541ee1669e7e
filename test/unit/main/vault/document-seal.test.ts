import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSealed, sealDocument } from '../../../../src/main/vault/document-seal.ts'

const key = createSecretKey(randomBytes(32))
const document = { ingestId: 7, sha256: 'a'.repeat(64), sizeBytes: 5, chunkCount: 1 }
const seal = sealDocument(key, document)

test('a seal vouches for the document that it was made for', () => {
  expect(isSealed(key, document, seal)).toBe(true)
})

test.each([
  ['another ingest', { ingestId: 8 }],
  ['another hash', { sha256: 'b'.repeat(64) }],
  ['another size', { sizeBytes: 6 }],
  ['another number of chunks', { chunkCount: 2 }],
])('it vouches for nothing with %s', (_, change) => {
  expect(isSealed(key, { ...document, ...change }, seal)).toBe(false)
})

test('it vouches for nothing under another key, when it was touched, and when there is none', () => {
  expect(isSealed(createSecretKey(randomBytes(32)), document, seal)).toBe(false)
  const touched = Buffer.from(seal)
  touched.writeUInt8((touched[20] ?? 0) ^ 1, 20)
  expect(isSealed(key, document, touched)).toBe(false)
  expect(isSealed(key, document, seal.subarray(0, 20))).toBe(false)
  expect(isSealed(key, document, null)).toBe(false)
})
