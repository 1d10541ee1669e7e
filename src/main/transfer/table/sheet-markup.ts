/** XML text of a cell: what XML cannot hold is left out, and what only looks escaped is (ECMA-376 part 1, 22.9.2.19). */
export function element(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, sign => entities[sign] ?? sign)
}

/** The same between quotation marks. */
export function attribute(text: string): string {
  return element(text).replaceAll('"', '&quot;')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** `A1`, by a row that counts from 1 and a column that counts from 0. */
export function cellReference(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26
    ? `${letter}${row}`
    : `${cellReference(row, Math.floor(column / 26) - 1).replace(/\d+$/, '')}${letter}${row}`
}
