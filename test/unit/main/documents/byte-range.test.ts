import { describe, expect, test } from 'vitest'
import { byteRange } from '../../../../src/main/documents/byte-range.ts'

describe('the part of a document that is asked for', () => {
  test.each([
    ['all of it without a word', null, { start: 0, end: 100 }],
    ['from a byte to a byte, both with it', 'bytes=10-19', { start: 10, end: 20 }],
    ['from a byte on', 'bytes=10-', { start: 10, end: 100 }],
    ['no more than there is', 'bytes=90-900', { start: 90, end: 100 }],
    ['nothing beyond the end', 'bytes=100-', 'unsatisfiable'],
    ['nothing backwards', 'bytes=20-10', 'unsatisfiable'],
    ['nothing of several', 'bytes=0-1,5-6', 'unsatisfiable'],
    ['nothing in another unit', 'pages=1-2', 'unsatisfiable'],
  ])('is %s', (_, header, part) => {
    expect(byteRange(header, 100)).toEqual(part)
  })
})
