import type { KeyObject } from 'node:crypto'
import { fsyncSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from '../../make-folder.ts'
import { type KeyFile, parseKeyFile } from '../../vault/key/key-file.ts'
import { openBySecret } from '../../vault/key/key-wrappings.ts'
import { listBackups } from '../backup-folder.ts'
import { DamagedFile, exactly, frameReader, frameWriter, withFile } from './frames.ts'

// One backup in one file, for another laptop: this line, the length of a header, the header (a key file whose one key
// encrypts the rest, sealed for a recovery code or a passphrase), then frames. In these: the files, each after its name and
// size, and an end, without which the file was cut off.
const magic = Buffer.from('Claimdesk backup file 1\n')
const lengthBytes = 4
const longestHeader = 100_000
const pieceBytes = 1024 * 1024

const entrySchema = z.object({
  /** Of the files of a folder of backups; null at the end. */
  name: z
    .string()
    .regex(/^(documents\.db|[\w-][\w.-]*\/(manifest\.json|claims\.db|vault-key\.json))$/)
    .nullable(),
  sizeBytes: z.int().nonnegative(),
})

export interface PackOrder {
  /** A folder of backups that has this one alone. */
  readonly folder: string
  readonly id: string
  readonly to: string
  readonly header: KeyFile
  readonly key: KeyObject
}

/** Writes the one file, whole or not at all. @throws what the file system throws */
export function packBackup({ folder, id, to, header, key }: PackOrder): null {
  const draft = `${to}.part`
  const names = ['documents.db', `${id}/manifest.json`, `${id}/claims.db`, `${id}/vault-key.json`]
  try {
    withFile(draft, 'w', target => {
      const text = Buffer.from(JSON.stringify(header))
      writeSync(target, Buffer.concat([magic, length(text.length), text]))
      const frames = frameWriter(target, key)
      for (const name of names) addFile(frames.write, name, join(folder, name))
      addEntry(frames.write, { name: null, sizeBytes: 0 })
      frames.flush()
      fsyncSync(target)
    })
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  return null
}

type Write = (bytes: Uint8Array) => void

function addFile(write: Write, name: string, path: string): void {
  const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size
  // Without a document there is no key either.
  if (sizeBytes === undefined) return
  addEntry(write, { name, sizeBytes })
  withFile(path, 'r', source => {
    const piece = Buffer.alloc(pieceBytes)
    for (let at = 0; at < sizeBytes; ) {
      const count = readSync(source, piece, 0, Math.min(pieceBytes, sizeBytes - at), at)
      write(piece.subarray(0, count))
      at += count
    }
  })
}

function addEntry(write: Write, entry: z.infer<typeof entrySchema>): void {
  const text = Buffer.from(JSON.stringify(entry))
  write(Buffer.concat([length(text.length), text]))
}

function length(count: number): Buffer {
  const bytes = Buffer.alloc(lengthBytes)
  bytes.writeUInt32BE(count)
  return bytes
}

export interface UnpackOrder {
  readonly from: string
  /** As it was typed: a recovery code or a passphrase. */
  readonly secret: string
  /** Becomes a folder of backups with this one; emptied first. */
  readonly to: string
}

export type Unpacked = { readonly id: string } | 'secret-wrong' | 'damaged'

/** @throws what the file system throws */
export async function unpackBackup({ from, secret, to }: UnpackOrder): Promise<Unpacked> {
  try {
    const { header, end } = withFile(from, 'r', readHeader)
    const [opened] = (await openBySecret(header, secret)) ?? []
    if (opened === undefined) return 'secret-wrong'
    rmSync(to, { recursive: true, force: true })
    makeFolder(to)
    withFile(from, 'r', source => writeFiles(frameReader(source, opened.key, end), to))
    const [backup] = listBackups(to)
    return backup === undefined ? 'damaged' : { id: backup.id }
  } catch (error) {
    if (error instanceof DamagedFile) return 'damaged'
    throw error
  }
}

function readHeader(source: number): { readonly header: KeyFile; readonly end: number } {
  const start = exactly(source, magic.length + lengthBytes, 0)
  const size = start.readUInt32BE(magic.length)
  if (!start.subarray(0, magic.length).equals(magic) || size > longestHeader) throw new DamagedFile()
  const header = parseKeyFile(exactly(source, size, start.length).toString())
  if (header === null) throw new DamagedFile()
  return { header, end: start.length + size }
}

function writeFiles(frames: ReturnType<typeof frameReader>, to: string): void {
  for (;;) {
    const size = frames.exactly(lengthBytes).readUInt32BE()
    if (size > longestHeader) throw new DamagedFile()
    const entry = entrySchema.safeParse(JSON.parse(frames.exactly(size).toString()))
    if (!entry.success) throw new DamagedFile()
    const { name, sizeBytes } = entry.data
    if (name === null) return
    makeFolder(dirname(join(to, name)))
    withFile(join(to, name), 'w', target => {
      for (let left = sizeBytes; left > 0; ) {
        const piece = frames.some(Math.min(left, pieceBytes))
        writeSync(target, piece)
        left -= piece.length
      }
      fsyncSync(target)
    })
  }
}
