import { chmod, mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Attachment } from '../../shared/domain/attachment.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { safeName } from '../vault/safe-name.ts'
import type { Vault } from '../vault/vault.ts'
import { mediaTypeOf } from './media-type.ts'

export interface OpenedCopiesParts {
  readonly vault: Pick<Vault, 'exportTo' | 'read'>
  /** Ours alone; made when it is first needed. */
  readonly folder: string
  /** Without dots, in lower case. */
  readonly allowedEndings: () => readonly string[]
  readonly newId: () => string
  /** Answers what went wrong; an empty text where nothing did. */
  readonly openPath: (path: string) => Promise<string>
  readonly onDefect: (where: string, error: unknown) => void
}

type OpenCode = 'document-not-opened' | 'program-missing'
type ExportCode = Extract<Awaited<ReturnType<Vault['exportTo']>>, { ok: false }>['problem']['code']
type ReadCode = Extract<Awaited<ReturnType<Vault['read']>>, { ok: false }>['problem']['code']

/** Documents as other programs see them: read-only copies outside the vault, for as long as the program runs. */
export interface OpenedCopies {
  open(
    document: Pick<Attachment, 'sha256' | 'name'>,
  ): Promise<Outcome<Record<string, never>, OpenCode | ExportCode | ReadCode>>
  /** Removes every copy; one that another program holds open is left to the next sweep. */
  sweep(): Promise<void>
}

const image = /^image\//
const zipped = /^application\/(zip|vnd\.openxmlformats-officedocument\.)/
const compound = /^application\/(msword|vnd\.ms-(excel|powerpoint|outlook)|x-cfb)$/
const text = /^(text\/(plain|csv)|message\/rfc822|application\/xml)$/

/** What a file of each ending holds, by `mediaTypeOf`; an ending that is not here is never opened, whatever the policy says. */
const contentOfEnding: Readonly<Record<string, RegExp>> = {
  pdf: /^application\/pdf$/,
  docx: zipped,
  xlsx: zipped,
  pptx: zipped,
  doc: compound,
  xls: compound,
  ppt: compound,
  msg: compound,
  rtf: /^(application|text)\/rtf$/,
  eml: text,
  txt: text,
  csv: text,
  png: image,
  jpg: image,
  jpeg: image,
  tif: image,
  tiff: image,
  heic: image,
}

export function createOpenedCopies(parts: OpenedCopiesParts): OpenedCopies {
  const { vault, folder } = parts

  async function mayBeOpened(beginning: Uint8Array, name: string): Promise<boolean> {
    const ending = extname(name).slice(1).toLowerCase()
    if (!parts.allowedEndings().includes(ending)) return false
    return contentOfEnding[ending]?.test(await mediaTypeOf(beginning, name)) ?? false
  }

  return {
    async open(document) {
      // The user may have renamed it to anything.
      const name = safeName(document.name)
      const beginning = await vault.read(document.sha256, 0)
      if (!beginning.ok) return beginning
      if (!(await mayBeOpened(beginning.value, name))) return failure(problem('document-not-opened'))
      const place = join(folder, parts.newId())
      await mkdir(place, { recursive: true, mode: 0o700 })
      const path = join(place, name)
      const written = await vault.exportTo({ sha256: document.sha256, path })
      if (!written.ok) return written
      await chmod(path, 0o400)
      const wrong = await parts.openPath(path)
      return wrong === '' ? success({}) : failure(problem('program-missing'))
    },
    async sweep() {
      try {
        await rm(folder, { recursive: true, force: true })
      } catch (error) {
        parts.onDefect('opened-copies.sweep', error)
      }
    },
  }
}
