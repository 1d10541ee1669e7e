import { posix, win32 } from 'node:path'

// What a file system may refuse in a name, control characters, halves of a surrogate pair, and the invisible ones that turn the reading direction:
// with them `invoice<RLO>fdp.exe` reads as `invoiceexe.pdf`.
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu
// Devices of Windows, with any ending.
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/** Bytes that Linux allows a name; Windows and macOS allow as many UTF-16 units. */
const maxBytes = 255

/** A name that every platform can save under and that reads as what it is; its ending stays where the name is cut. */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(unsafe, '_')
    // Windows drops these at the end without a word.
    .replace(/[. ]+$/, '')
    .trimStart()
    .replace(reserved, '_$1')
  return shortened(clean === '' ? '_' : clean)
}

/** The safe name of the file at a path of either platform. */
export function safeNameOf(path: string): string {
  return safeName(process.platform === 'win32' ? win32.basename(path) : posix.basename(path))
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name
  const ending = posix.extname(name)
  const kept = Buffer.byteLength(ending) <= 20 ? ending : ''
  const room = maxBytes - Buffer.byteLength(kept)
  let stem = ''
  let used = 0
  for (const character of name.slice(0, name.length - kept.length)) {
    used += Buffer.byteLength(character)
    if (used > room) break
    stem += character
  }
  return stem + kept
}
