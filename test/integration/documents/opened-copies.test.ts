import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect } from 'vitest'
import { createOpenedCopies } from '../../../src/main/documents/opened-copies.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { sha256Schema } from '../../../src/shared/domain/identifiers.ts'
import { poeLimits } from '../../../src/shared/domain/policy/poe-limits.ts'
import { codeOf, granted, test } from '../vault/vault-fixture.ts'

const pdf = Buffer.from('%PDF-1.7\nand so on')
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 0x90)])

function copies(vault: Vault, folder: string, openPath: (path: string) => Promise<string> = async () => '') {
  const opened: string[] = []
  const parts = createOpenedCopies({
    vault,
    folder: join(folder, 'opened'),
    allowedEndings: () => poeLimits.fileEndings.value,
    newId: randomUUID,
    openPath: path => {
      opened.push(path)
      return openPath(path)
    },
    onDefect: (where, error) => {
      throw new Error(where, { cause: error })
    },
  })
  const open = async (name: string, content: Uint8Array) => {
    const path = join(folder, randomUUID())
    await writeFile(path, content)
    const { sha256 } = granted(await vault.ingest({ path }))
    return parts.open({ sha256: sha256Schema.parse(sha256), name })
  }
  return { ...parts, opened, open }
}

describe('a document opened in another program', () => {
  test('is a copy of its bytes that nobody else reads and nobody writes', async ({ vault, folder }) => {
    const { open, opened } = copies(vault, folder)
    expect(codeOf(await open('Signed form.pdf', pdf))).toBe('ok')
    const [path = ''] = opened
    expect(path).toMatch(/Signed form\.pdf$/)
    expect((await readFile(path)).equals(pdf)).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o400)
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)
  })

  for (const [what, name, content] of [
    ['a program that calls itself a PDF', 'Invoice.pdf', program],
    ['a program by its name', 'Invoice.exe', pdf],
    ['a script by its name', 'run.sh', Buffer.from('#!/bin/sh\nrm -rf /')],
    ['a page of a browser', 'page.html', Buffer.from('<script>alert(1)</script>')],
    ['a text that calls itself a Word document', 'Letter.docx', Buffer.from('just text')],
    ['a file without an ending', 'Invoice', pdf],
  ] as const) {
    test(`is not ${what}`, async ({ vault, folder }) => {
      const { open, opened } = copies(vault, folder)
      expect(codeOf(await open(name, content))).toBe('document-not-opened')
      expect(opened).toEqual([])
    })
  }

  test('stays within its folder whatever its name', async ({ vault, folder }) => {
    const { open, opened } = copies(vault, folder)
    expect(codeOf(await open('../../etc/form.pdf', pdf))).toBe('ok')
    expect(opened[0]?.startsWith(join(folder, 'opened'))).toBe(true)
  })

  test('that no program takes is told', async ({ vault, folder }) => {
    const { open } = copies(vault, folder, async () => 'No application found')
    expect(codeOf(await open('Form.pdf', pdf))).toBe('program-missing')
  })

  test('is gone after the sweep, and so is what a killed program left', async ({ vault, folder }) => {
    const { open, sweep } = copies(vault, folder)
    await mkdir(join(folder, 'opened', 'left'), { recursive: true })
    await writeFile(join(folder, 'opened', 'left', 'old.pdf'), pdf, { mode: 0o400 })
    await open('Form.pdf', pdf)
    await sweep()
    expect(await readdir(folder)).not.toContain('opened')
  })

  test('is gone although the program ends while it is written', async ({ vault, folder }) => {
    const { open, sweep } = copies(vault, folder)
    const opening = open('Form.pdf', Buffer.concat([pdf, Buffer.alloc(30_000_000)]))
    await expect.poll(() => readdir(join(folder, 'opened')).catch(() => [])).toHaveLength(1)
    await vault.close()
    await sweep()
    await opening
    expect(await readdir(folder)).not.toContain('opened')
  })
})
