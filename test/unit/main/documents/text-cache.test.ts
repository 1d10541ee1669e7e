import { describe, expect, it } from 'vitest'
import { createTextCache } from '../../../../src/main/documents/text-cache.ts'

const saying = (text: string) => ({ state: 'text', text }) as const
const long = 'x'.repeat(2_000_000)

describe('the texts kept in memory', () => {
  it('are the fifty last asked for', () => {
    const cache = createTextCache()
    for (let number = 0; number < 50; number++) cache.keep(`document ${number}`, saying('short'))
    cache.find('document 0')
    cache.keep('one more', { state: 'no-text' })
    expect(cache.find('document 0')).toEqual(saying('short'))
    expect(cache.find('document 1')).toBeUndefined()
    expect(cache.find('one more')).toEqual({ state: 'no-text' })
  })

  it('are twenty of the longest that there may be', () => {
    const cache = createTextCache()
    for (let number = 0; number < 21; number++) cache.keep(`document ${number}`, saying(long))
    const kept = Array.from({ length: 21 }, (_, number) => cache.find(`document ${number}`) !== undefined)
    expect(kept).toEqual([false, ...Array.from({ length: 20 }, () => true)])
  })

  it('are not counted twice when a document is read again', () => {
    const cache = createTextCache()
    for (let times = 0; times < 30; times++) cache.keep('the same', saying(long))
    cache.keep('another', saying(long))
    expect(cache.find('the same')).toBeDefined()
  })
})
