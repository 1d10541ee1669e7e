import { describe, expect, test } from 'vitest'
import { createKeeping } from '../../../../src/main/vault/keeping.ts'

describe('what a sweep leaves alone', () => {
  test('is what it was told to keep and what was just stored', () => {
    const keeping = createKeeping()
    keeping.pin('new')
    const judged = keeping.judge(['old'])
    expect(['old', 'new', 'other'].map(judged.isKept)).toEqual([true, true, false])
  })

  test('includes what is stored, and even settled, after the sweep was asked for', () => {
    const keeping = createKeeping()
    const judged = keeping.judge([])
    keeping.pin('late')
    keeping.settle('late')
    expect(judged.isKept('late')).toBe(true)
    judged.end()
    expect(keeping.judge([]).isKept('late')).toBe(false)
  })

  test('counts how often the same bytes were stored', () => {
    const keeping = createKeeping()
    keeping.pin('twice')
    keeping.pin('twice')
    keeping.settle('twice')
    expect(keeping.judge([]).isKept('twice')).toBe(true)
    keeping.settle('twice')
    expect(keeping.judge([]).isKept('twice')).toBe(false)
  })
})
