import type { ContentLimits, DocumentContent } from './document-content.ts'

/** As many whole rows as the page draws without stuttering. */
export function limitedTable(rows: readonly (readonly string[])[], limits: ContentLimits): DocumentContent {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const columns = Math.min(widest, limits.columns)
  const most = Math.min(limits.rows, Math.floor(limits.cells / columns))
  return {
    kind: 'table',
    rows: rows.slice(0, most).map(row => row.slice(0, columns)),
    isWhole: rows.length <= most && widest <= columns,
  }
}
