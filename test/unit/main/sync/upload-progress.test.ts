import { expect, test } from 'vitest'
import type { UploadRecord } from '../../../../src/main/sync/ports.ts'
import { measuredUploads } from '../../../../src/main/sync/upload-progress.ts'
import { sha256Schema } from '../../../../src/shared/domain/identifiers.ts'

const [one, other] = ['a', 'b'].map(letter => sha256Schema.parse(letter.repeat(64)))
const mebi = 1024 * 1024

function meter() {
  let now = 0
  const kept: UploadRecord[] = []
  const uploads = measuredUploads({ record: upload => kept.push(upload), find: () => kept.at(-1) }, () => now)
  return {
    kept,
    uploads,
    at(seconds: number, sha256 = one, offsetBytes = 0) {
      now = seconds * 1_000
      if (sha256 === undefined) return
      const at = '2026-03-16T09:00:00.000Z'
      uploads.record({
        serviceUrl: 'http://s',
        sha256,
        url: 'http://s/1',
        offsetBytes,
        sizeBytes: 100 * mebi,
        at,
      })
    },
    pass(seconds: number) {
      now = seconds * 1_000
    },
  }
}

test('the speed of an upload is that of its last parts, and of several their sum', () => {
  const { at, uploads, kept } = meter()
  if (one === undefined || other === undefined) throw new Error('no hashes')
  at(0, one, 8 * mebi)
  expect(uploads.bytesPerSecond([one])).toBeNull()
  at(4, one, 16 * mebi)
  expect(uploads.bytesPerSecond([one])).toBe(2 * mebi)
  at(4, other, 0)
  at(8, other, 4 * mebi)
  expect(uploads.bytesPerSecond([one, other])).toBe(3 * mebi)
  expect(kept).toHaveLength(4)
})

test('nothing is told of an upload that has ended, or has stood still for long', () => {
  const { at, pass, uploads } = meter()
  if (one === undefined || other === undefined) throw new Error('no hashes')
  at(0, one, 8 * mebi)
  at(1, one, 100 * mebi)
  at(1, other, 8 * mebi)
  at(2, other, 16 * mebi)
  expect(uploads.bytesPerSecond([one])).toBeNull()
  pass(600)
  expect(uploads.bytesPerSecond([other])).toBeNull()
})
