import { extname } from 'node:path'
// Bundled, so that its own demand for Node 22 does not bind the runtime; nothing in it is newer than Node 20.
import { fileTypeFromBuffer } from 'file-type'

const unknownType = 'application/octet-stream'

// The container of Office files before 2007 and of Outlook messages; which one it holds lies anywhere in the file.
const compoundFile = 'application/x-cfb'
const compoundTypes: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.msg': 'application/vnd.ms-outlook',
}

// Kinds of plain text: they begin with nothing that tells them.
const textTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.eml': 'message/rfc822',
  '.txt': 'text/plain',
}

/**
 * The media type of a file by how it begins (its first chunk is plenty), and where that leaves a choice by its name's
 * ending. A name never makes a PDF of what is none.
 */
export async function mediaTypeOf(beginning: Uint8Array, name: string): Promise<string> {
  const ending = extname(name).toLowerCase()
  const found = await byContent(beginning)
  if (found === compoundFile) return compoundTypes[ending] ?? found
  // A mail or a table may well begin like XML or another kind of text.
  if (found !== undefined) return found
  return isText(beginning) ? (textTypes[ending] ?? 'text/plain') : unknownType
}

async function byContent(beginning: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(beginning))?.mime
  } catch {
    // A malformed file, or one that goes on beyond its first chunk: its type cannot be told, which is no reason to refuse it.
    return undefined
  }
}

/** UTF-16 by its mark, or any encoding of a byte a letter without control characters. */
function isText(beginning: Uint8Array): boolean {
  const [first, second] = beginning
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  // Tab to carriage return, and escape, occur in text.
  const isControl = (byte: number) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)
  return !beginning.subarray(0, 65_536).some(isControl)
}
