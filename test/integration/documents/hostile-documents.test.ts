import { describe, expect } from 'vitest'
import { readingLimits } from '../../../src/main/documents/document-text.ts'
import { aPdf } from '../../support/sample-files.ts'
import { zipOf } from '../../support/zip-file.ts'
import { aLoopOfPages, anEndlessPdf, aSwellingPdf, aZipBomb } from './hostile-files.ts'
import { aDocx } from './readable-files.ts'
import { test, textsOf } from './texts-fixture.ts'

const pdf = aPdf('Contoso Ltd')
const markup = (data: string) => zipOf([{ name: 'word/document.xml', data }])

/** Files that somebody broke, or made to break what reads them. */
const hostile: Record<string, () => Buffer | Promise<Buffer>> = {
  'a PDF that was cut off.pdf': () => pdf.subarray(0, 60),
  'a PDF that is none.pdf': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0x07)]),
  'a PDF of a hundred thousand pages.pdf': () => aLoopOfPages(100_000),
  'a PDF whose only page is its own parent.pdf': () => aLoopOfPages(1),
  'a Word document that was cut off.docx': async () => (await aDocx()).subarray(0, 900),
  'a zip bomb.docx': () => aZipBomb(),
  'a zip bomb that claims ten bytes.docx': () => aZipBomb({ claimedBytes: 10 }),
  'a zip file of something else.docx': () => zipOf([{ name: 'readme.txt', data: 'Contoso' }]),
  'a program.pdf': () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]),
  'a novel.txt': () => Buffer.alloc(readingLimits.maxTextLength + 1, 'x'),
  'a film.pdf': () => Buffer.concat([pdf, Buffer.alloc(readingLimits.maxDocumentBytes)]),
}

describe('a hostile document is unreadable and no more', () => {
  for (const [name, content] of Object.entries(hostile))
    test(`as ${name}`, async ({ shelf: { texts, store } }) => {
      expect(await texts.textOf(await store(name, await content()))).toEqual({ state: 'unreadable' })
      expect(await texts.textOf(await store('good.pdf', pdf))).toEqual({ state: 'text', text: 'contoso ltd' })
    })

  test('as one that would be read for ever, while the program goes on', async ({ vault, shelf }) => {
    const texts = textsOf(vault, { ...readingLimits, maxMs: 3000, maxTextLength: Number.MAX_SAFE_INTEGER })
    let beats = 0
    const heart = setInterval(() => {
      beats += 1
    }, 20)
    const reading = texts.textOf(await shelf.store('endless.pdf', anEndlessPdf()))
    expect(await reading).toEqual({ state: 'unreadable' })
    clearInterval(heart)
    expect(beats).toBeGreaterThan(20)
    expect(await texts.textOf(await shelf.store('good.pdf', pdf))).toMatchObject({ state: 'text' })
    await texts.close()
  })

  test('as one that swells to gigabytes', async ({ vault, shelf }) => {
    const maxGrowthBytes = 400 * 1_048_576
    const texts = textsOf(vault, { ...readingLimits, maxGrowthBytes })
    const stored = await shelf.store('swelling.pdf', aSwellingPdf())
    const before = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before)
    }, 20)
    expect(await texts.textOf(stored)).toEqual({ state: 'unreadable' })
    clearInterval(watch)
    // Twice the limit: memory may be taken in large steps.
    expect(most).toBeLessThan(2 * maxGrowthBytes)
    await texts.close()
  })
})

describe('odd but honest documents are read', () => {
  test('with text nested a thousand deep', async ({ shelf: { texts, store } }) => {
    const nested = `${'<a>'.repeat(1000)}<t>Contoso</t>${'</a>'.repeat(1000)}`
    expect(await texts.textOf(await store('deep.docx', markup(nested)))).toMatchObject({ text: 'contoso' })
  })

  test('with entities that nobody resolves', async ({ shelf: { texts, store } }) => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><t>Contoso &b;</t>`
    expect(await texts.textOf(await store('laughs.docx', markup(laughs)))).toMatchObject({
      text: 'contoso &b;',
    })
  })
})

describe('when the program closes', () => {
  test('reading ends at once, and nothing is read any more', async ({ vault, shelf }) => {
    const texts = textsOf(vault)
    const reading = texts.textOf(await shelf.store('endless.pdf', anEndlessPdf()))
    await texts.close()
    expect(await reading).toEqual({ state: 'unreadable' })
    const good = await shelf.store('good.pdf', pdf)
    expect(await texts.textOf(good)).toEqual({ state: 'unreadable' })
    expect(texts.known(good.sha256)).toBeUndefined()
  })
})
