import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, vi } from 'vitest'
import { readingLimits } from '../../../src/main/documents/document-text.ts'
import { foldText } from '../../../src/shared/domain/folded-text.ts'
import { marker } from '../../support/corpus/corpus-file.ts'
import { pdfFiles } from '../../support/corpus/pdf-files.ts'
import { programFiles } from '../../support/corpus/program-files.ts'
import { aPdf, sampleFiles } from '../../support/sample-files.ts'
import { stuckThread } from '../../support/stuck-thread.ts'
import { aDocx, aFilledForm, aMail, anRtf, anXlsx, aPptx, aScan } from './readable-files.ts'
import type { Shelf } from './texts-fixture.ts'
import { test, textsOf } from './texts-fixture.ts'

const pdfs = [...(await pdfFiles()), ...(await programFiles())].filter(({ name }) => /\.pdf$/i.test(name))

async function textOf({ store, texts }: Shelf, name: string, content: Buffer): Promise<string> {
  const found = await texts.textOf(await store(name, content))
  return found.state === 'text' ? found.text : `(${found.state})`
}

describe('what a document says', () => {
  test('is read from a PDF, line by line', async ({ shelf }) => {
    const said = await textOf(shelf, 'a.pdf', aPdf('Customer: Contoso Ltd (Milano)', 'Tenant ID 6b0a'))
    expect(said).toBe('customer: contoso ltd (milano) tenant id 6b0a')
  })

  test('is read from the fields of a PDF that was filled in', async ({ shelf }) => {
    expect(await textOf(shelf, 'form.pdf', aFilledForm('Contoso Ltd'))).toBe('contoso ltd')
  })

  test('is read from Word, with tables and headers, however a sentence is cut', async ({ shelf }) => {
    const said = await textOf(shelf, 'a.docx', await aDocx())
    expect(said).toContain('customer: contoso ltd')
    expect(said).toContain('domain contoso.com')
    expect(said).toContain('northwind & partners')
  })

  test('is read from Excel, without its numbers', async ({ shelf }) => {
    expect(await textOf(shelf, 'a.xlsx', anXlsx())).toBe('contoso ltd contoso.com milano')
  })

  test('is read from PowerPoint', async ({ shelf }) => {
    expect(await textOf(shelf, 'a.pptx', aPptx())).toBe('contoso ltd roll-out in milano')
  })

  test('is read from a mail, with its subject and people', async ({ shelf }) => {
    const said = await textOf(shelf, 'a.eml', aMail)
    expect(said).toContain('abnahme bestatigt')
    expect(said).toContain('anna rossi anna@contoso.com')
    expect(said).toContain('the work for contoso ltd e done.')
    expect(said).not.toContain('color')
  })

  test('is read from rich text', async ({ shelf }) => {
    expect(await textOf(shelf, 'a.rtf', anRtf)).toBe('caffe contoso ltd strasse 1')
  })

  test.for(pdfs)('is read from the corpus’ $name', async ({ name, bytes, sight }, { shelf }) => {
    expect(await textOf(shelf, name, Buffer.from(bytes))).toContain(
      sight === 'picture' ? '' : foldText(sight.text),
    )
  })

  test.for(['letter.doc', 'seats.xls', 'show.ppt'])(
    'is read from an older Office’s %s',
    async (kind, { shelf }) => {
      const name = `LibreOffice ${kind}`
      const content = await readFile(resolve(import.meta.dirname, '../../fixtures/documents', name))
      expect(await textOf(shelf, name, content)).toContain(foldText(marker(name)))
    },
  )

  test('is read from plain text of any usual encoding', async ({ shelf }) => {
    expect(await textOf(shelf, 'a.txt', Buffer.from('Società Contoso'))).toBe('societa contoso')
    expect(await textOf(shelf, 'b.csv', Buffer.from('Società;Contoso', 'latin1'))).toBe('societa;contoso')
    expect(await textOf(shelf, 'c.txt', Buffer.from('\ufeffSocietà', 'utf16le'))).toBe('societa')
  })

  test('is read by what the file is, whatever its name', async ({ shelf }) => {
    expect(await textOf(shelf, 'really-a-workbook.pdf', anXlsx())).toContain('contoso ltd')
  })

  test('is nothing for scans and pictures', async ({ shelf, folder }) => {
    const { png } = await sampleFiles(join(folder, 'files'))
    expect(await textOf(shelf, 'scan.pdf', aScan())).toBe('(no-text)')
    expect(await textOf(shelf, 'a.png', await readFile(png))).toBe('(no-text)')
  })
})

describe('a text once read', () => {
  test('is known at once, and told to whoever listens', async ({ shelf: { texts, store } }) => {
    const heard = vi.fn()
    texts.onKnown(heard)
    const stored = await store('a.pdf', aPdf('Contoso'))
    expect(texts.known(stored.sha256)).toBeUndefined()
    const [first, second] = await Promise.all([texts.textOf(stored), texts.textOf(stored)])
    expect(first).toEqual({ state: 'text', text: 'contoso' })
    expect(second).toBe(first)
    expect(texts.known(stored.sha256)).toBe(first)
    await texts.textOf(stored)
    expect(heard.mock.calls).toEqual([[stored.sha256]])
  })

  test('is told no more to who has stopped listening', async ({ shelf: { texts, store } }) => {
    const heard = vi.fn()
    texts.onKnown(heard)()
    await texts.textOf(await store('a.pdf', aPdf('Contoso')))
    expect(heard).not.toHaveBeenCalled()
  })

  test.skipIf(process.platform === 'win32')(
    'is known although its thread does not end, which keeps nothing from closing',
    async ({ shelf: { store }, vault }) => {
      const { entry, release } = stuckThread({ state: 'text', text: 'contoso' })
      onTestFinished(release)
      const texts = textsOf(vault, readingLimits, entry)
      expect(await texts.textOf(await store('a.pdf', aPdf('Contoso')))).toEqual({
        state: 'text',
        text: 'contoso',
      })
      await texts.close()
    },
  )

  test('is nowhere on the disk', async ({ shelf: { texts, store }, folder }) => {
    const stored = await store('a.txt', Buffer.from('the work for contoso.com'))
    expect(await texts.textOf(stored)).toEqual({ state: 'text', text: 'the work for contoso.com' })
    await rm(join(folder, 'a.txt'))
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name))).includes('contoso.com'), name).toBe(false)
  })
})
