import type { Database } from 'better-sqlite3'
import { hasTable } from './edit-fingerprint.ts'

/**
 * A query for the hashes (column `sha256`) of all bytes that may still be needed, also by what was removed or deleted and can
 * be brought back. Of any schema: backups ask it of older ones, too.
 */
export function referencedDocumentsQuery(db: Database): string {
  const listed = (source: string) => `SELECT document.value ->> '$.sha256' AS sha256 FROM ${source}`
  const isFetched = hasTable(db, 'fetched_document')
    ? `document.value ->> '$.sha256' IN (SELECT sha256 FROM fetched_document)`
    : 'FALSE'
  const ofMessages = (side: string) =>
    listed(
      `undo_change, json_each(COALESCE(${side}, '{}'), '$.documents') AS document WHERE facet = 'reply-draft'`,
    )
  return [
    'SELECT sha256 FROM attachment',
    // What waits to be sent is needed whatever became of the claim's documents.
    listed(`outbox, json_each(submission, '$.documents') AS document`),
    ...(hasTable(db, 'reply') ? [listed('reply, json_each(documents) AS document')] : []),
    // A message that was being written can be brought back with its documents.
    ...(hasTable(db, 'undo_change') ? ['before', 'after'].map(ofMessages) : []),
    listed(`comment, json_each(documents) AS document
      WHERE length(document.value ->> '$.sha256') = 64 AND (author = 'partner' OR ${isFetched})`),
  ].join(' UNION ')
}
