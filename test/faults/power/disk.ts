import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { DiskEvent } from './disk-events.ts'

type Change = Extract<DiskEvent, { kind: 'written' | 'cut' }>

/** A file as the disk has it, and what was asked for since it was last told to keep everything. */
interface DiskFile {
  synced: Buffer
  unsynced: Change[]
  /** How much of `unsynced` the syncs that are under way will have covered, by thread. */
  readonly asked: Map<string, number>
  /** Where the next write without a place goes. */
  end: number
}

/** Names of a folder: what is asked for, and what the disk has. */
type Names = Map<string, DiskFile>

/**
 * A disk that keeps exactly what it was told to keep: a file's bytes with a sync of the file, its name (made, changed or gone)
 * with a sync of its folder. Nothing else survives when the power fails, unless `imageAt` is told so.
 */
export class Disk {
  readonly #root: string
  readonly #names: Names = new Map()
  readonly #kept: Names = new Map()

  constructor(root: string) {
    this.#root = root
  }

  apply(event: DiskEvent): void {
    if (event.kind === 'said' || !event.path.startsWith(this.#root)) return
    switch (event.kind) {
      case 'created':
        if (!this.#names.has(event.path)) this.#names.set(event.path, newFile())
        return
      case 'written':
      case 'cut':
        this.#change(event)
        return
      case 'renamed':
        this.#names.set(event.to, this.#file(event.path))
        this.#names.delete(event.path)
        return
      case 'removed':
        this.#names.delete(event.path)
        return
      case 'sync-begun': {
        const file = this.#names.get(event.path)
        file?.asked.set(event.thread, file.unsynced.length)
        return
      }
      case 'sync-ended':
        this.#keep(event.path, event.thread)
        return
      default:
        return
    }
  }

  /** Of this name, how many pieces the disk was asked to write and not yet told to keep; 0 where it has not even the name. */
  unsyncedOf(name: string): number {
    return this.#kept.get(join(this.#root, name))?.unsynced.length ?? 0
  }

  /**
   * Writes what is left when the power fails now. @param also whether a piece that nobody waited for made it all the same, by its
   * file and its number there; a number of bytes for a piece that was torn
   */
  writeImage(folder: string, also: (name: string, piece: number) => boolean | number = () => false): void {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const [path, file] of this.#kept) {
      const name = relative(this.#root, path)
      const made = file.unsynced.flatMap((change, piece) => {
        const share = also(name, piece)
        if (share === false) return []
        return share === true ? [change] : [torn(change, share)]
      })
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), changed(file.synced, made))
    }
  }

  #file(path: string): DiskFile {
    const file = this.#names.get(path)
    if (file === undefined) throw new Error(`${path} was written before it was made.`)
    return file
  }

  #change(change: Change): void {
    const file = this.#file(change.path)
    const placed = change.kind === 'written' && change.at === 'on' ? { ...change, at: file.end } : change
    file.end = placed.kind === 'written' ? Number(placed.at) + placed.bytes.length : placed.length
    file.unsynced.push(placed)
  }

  #keep(path: string, thread: string): void {
    const file = this.#names.get(path)
    if (file === undefined) {
      this.#keepNames(path)
      return
    }
    const covered = file.asked.get(thread) ?? 0
    file.asked.delete(thread)
    file.synced = changed(file.synced, file.unsynced.slice(0, covered))
    file.unsynced = file.unsynced.slice(covered)
    for (const [other, count] of file.asked) file.asked.set(other, Math.max(0, count - covered))
  }

  #keepNames(folder: string): void {
    for (const path of this.#kept.keys())
      if (dirname(path) === folder && !this.#names.has(path)) this.#kept.delete(path)
    for (const [path, file] of this.#names) if (dirname(path) === folder) this.#kept.set(path, file)
  }
}

const newFile = (): DiskFile => ({ synced: Buffer.alloc(0), unsynced: [], asked: new Map(), end: 0 })

/** The bytes after these changes, one after the other. */
function changed(before: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return before
  const ends = changes.map(change =>
    change.kind === 'cut' ? change.length : Number(change.at) + change.bytes.length,
  )
  const bytes = Buffer.alloc(Math.max(before.length, ...ends))
  before.copy(bytes)
  let length = before.length
  for (const [index, change] of changes.entries()) {
    const end = ends[index] ?? 0
    if (change.kind === 'written') {
      change.bytes.copy(bytes, Number(change.at))
      length = Math.max(length, end)
    } else {
      if (end < length) bytes.fill(0, end, length)
      length = end
    }
  }
  return bytes.subarray(0, length)
}

const torn = (change: Change, length: number): Change =>
  change.kind === 'cut' ? change : { ...change, bytes: change.bytes.subarray(0, length) }
