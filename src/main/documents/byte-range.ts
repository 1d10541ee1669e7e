interface Bytes {
  readonly start: number
  /** The first byte after it. */
  readonly end: number
}

/** The part that a Range header names, of a whole of `sizeBytes` (RFC 9110, section 14.1.2); one range alone, from a start. */
export function byteRange(header: string | null, sizeBytes: number): Bytes | 'unsatisfiable' {
  if (header === null) return { start: 0, end: sizeBytes }
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header) ?? []
  if (first === undefined) return 'unsatisfiable'
  const start = Number(first)
  const end = last === undefined || last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes)
  return start < end ? { start, end } : 'unsatisfiable'
}
