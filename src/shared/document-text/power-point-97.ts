import { partOf, viewOf } from './binary-view.ts'
import type { Decoders } from './text-decoder.ts'
import type { StreamNamed } from './word-97.ts'

// Types of records (MS-PPT 2.13.24).
const type = {
  slideList: 0x0ff0,
  slidePlace: 0x03f3,
  wideText: 0x0fa0,
  narrowText: 0x0fa8,
  edit: 0x0ff5,
  directory: 0x1772,
} as const
const headBytes = 8
const mostDepth = 20

interface PptRecord {
  readonly type: number
  readonly instance: number
  readonly isContainer: boolean
  readonly start: number
  readonly end: number
}

/**
 * The text of each slide of a presentation before 2007, by lines, as it was saved last (MS-PPT 2.1.2, reading algorithm);
 * one after the other, since a hostile list may name a slide a million times.
 */
export function* readPowerPoint97(stream: StreamNamed, Decoder: Decoders): Generator<string[], void> {
  const bytes = stream('PowerPoint Document')
  const user = stream('Current User')
  if (bytes === null || user === null) throw new RangeError('no presentation')
  const view = viewOf(bytes)
  const linesIn = lineReader(bytes, Decoder)
  const { places, document } = savedLast(view, viewOf(user).getUint32(16, true))
  let slide: string[] | undefined
  for (const outline of recordsIn(view, recordAt(view, placed(places, document)))) {
    // Instance 0 has the slides, the others masters and notes.
    if (outline.type !== type.slideList || outline.instance !== 0) continue
    for (const record of recordsIn(view, outline)) {
      if (record.type === type.slidePlace) {
        if (slide !== undefined) yield slide
        slide = linesIn(recordAt(view, placed(places, view.getUint32(record.start, true))))
        // Titles and outlines stand in the list, after the slide that they belong to.
      } else slide?.push(...linesIn(record))
    }
  }
  if (slide !== undefined) yield slide
}

/** Reads the lines of text in a record, itself or those within. */
function lineReader(bytes: Uint8Array<ArrayBuffer>, Decoder: Decoders) {
  const view = viewOf(bytes)
  const wide = new Decoder('utf-16le')
  return (record: PptRecord): string[] => {
    const lines: string[] = []
    for (const { type: kind, start, end } of [record, ...recordsIn(view, record)]) {
      if (kind !== type.wideText && kind !== type.narrowText) continue
      const content = partOf(bytes, start, end - start)
      // The narrow kind leaves out the high bytes, which are all 0.
      const text = wide.decode(
        kind === type.wideText ? content : new Uint8Array(Uint16Array.from(content).buffer),
      )
      for (const line of text.split(/[\r\n\v]/)) if (line.trim() !== '') lines.push(line)
    }
    return lines
  }
}

/** Where each saved object lies, by its number, and which is the document: later edits count before earlier ones. */
function savedLast(view: DataView, lastEdit: number) {
  const places = new Map<number, number>()
  const seen = new Set<number>()
  let document: number | undefined
  for (let at = lastEdit; at !== 0 && !seen.has(at); ) {
    seen.add(at)
    const edit = recordAt(view, at)
    if (edit.type !== type.edit) throw new RangeError('no edit')
    document ??= view.getUint32(edit.start + 16, true)
    const directory = recordAt(view, view.getUint32(edit.start + 12, true))
    for (let entry = directory.start; entry < directory.end; ) {
      const head = view.getUint32(entry, true)
      const [first, count] = [head & 0xf_ffff, head >>> 20]
      for (let index = 0; index < count; index++) {
        const place = view.getUint32(entry + 4 + index * 4, true)
        if (!places.has(first + index)) places.set(first + index, place)
      }
      entry += 4 + count * 4
    }
    at = view.getUint32(edit.start + 8, true)
  }
  if (document === undefined) throw new RangeError('no edit')
  return { places, document }
}

function placed(places: ReadonlyMap<number, number>, id: number): number {
  const place = places.get(id)
  if (place === undefined) throw new RangeError('an object that was not saved')
  return place
}

function recordAt(view: DataView, at: number): PptRecord {
  const kind = view.getUint16(at, true)
  const start = at + headBytes
  const end = start + view.getUint32(at + 4, true)
  if (end > view.byteLength) throw new RangeError('beyond the end')
  return {
    type: view.getUint16(at + 2, true),
    instance: kind >>> 4,
    isContainer: (kind & 15) === 15,
    start,
    end,
  }
}

/** All records in a container, those of inner containers after each. */
function* recordsIn(view: DataView, within: PptRecord, depth = 0): Generator<PptRecord> {
  if (!within.isContainer) return
  if (depth > mostDepth) throw new RangeError('too deep')
  for (let at = within.start; at + headBytes <= within.end; ) {
    const record = recordAt(view, at)
    yield record
    yield* recordsIn(view, record, depth + 1)
    at = record.end
  }
}
