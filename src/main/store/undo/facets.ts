import type { UndoKind } from '../../../shared/undo/undo-step.ts'

/** One part of a row that the user can change, as the journal keeps it: as text, or null. */
export interface Facet {
  readonly name: string
  readonly table: keyof typeof tables
  /** The columns whose change counts. */
  readonly columns: string
  /** What the part says, of a row by that name. */
  readonly image: (row: string) => string
  /**
   * Which rows have it that were not there: `kept` ones, that stay when they are taken away, as '0' before; those that `come`
   * and go for good, as null while they are not there.
   */
  readonly rows?: 'kept' | 'come'
  /** Of the customer book, which follows the claims by itself: written down in steps on the book. */
  readonly inBook?: true
  /** Rows that the book made or removed as it followed a claim: in other steps written down as well. */
  readonly followsClaims?: true
  /** What of an image counts where it is asked whether somebody else changed it since; all of it by default. */
  readonly compared?: (image: string) => string
  /** It follows from other parts: that somebody else changed it since keeps no step from being taken back. */
  readonly isLoose?: true
}

/** By what a row is told from others, and which claim it is of, by table. */
export const tables = {
  claim: { id: (row: string) => `${row}.id`, claim: (row: string) => `${row}.id` },
  attachment: { id: (row: string) => `${row}.id`, claim: (row: string) => `${row}.claim_id` },
  claim_import: { id: (row: string) => `${row}.id`, claim: () => 'NULL' },
  customer: { id: (row: string) => `${row}.id`, claim: () => 'NULL' },
  customer_key: { id: (row: string) => `${row}.key`, claim: () => 'NULL' },
  customer_apart: { id: (row: string) => `(${row}.one || ' ' || ${row}.other)`, claim: () => 'NULL' },
  customer_merge: { id: (row: string) => `${row}.id`, claim: () => 'NULL' },
  claim_template: { id: (row: string) => `${row}.id`, claim: () => 'NULL' },
  setting: { id: (row: string) => `${row}.name`, claim: () => 'NULL' },
  // Not by its claim: that is sent, and cannot be changed any more, when there is somebody to write to.
  reply: { id: (row: string) => `(${row}.claim_id || ' ' || ${row}.kind)`, claim: () => 'NULL' },
} as const

const isNull = (column: string) => (row: string) => `CAST(${row}.${column} IS NULL AS TEXT)`

/**
 * All that undo takes back. What a row had when it was made is no change of it: one that comes and goes keeps all else, so
 * only whether it is there matters ('1' or '0').
 */
export const facets = [
  { name: 'claim-content', table: 'claim', columns: 'content', image: row => `${row}.content` },
  { name: 'claim-state', table: 'claim', columns: 'state', image: row => `${row}.state` },
  {
    name: 'claim-presence',
    table: 'claim',
    columns: 'deleted_at',
    image: isNull('deleted_at'),
    rows: 'kept',
  },
  {
    name: 'document-presence',
    table: 'attachment',
    columns: 'removed_at',
    image: isNull('removed_at'),
    rows: 'kept',
  },
  {
    name: 'document-details',
    table: 'attachment',
    columns: 'name, kind, acknowledgement_date, covers, note',
    image: row =>
      `json_object('name', ${row}.name, 'kind', ${row}.kind, 'acknowledgementDate', ${row}.acknowledgement_date,
        'covers', json(${row}.covers), 'note', ${row}.note)`,
  },
  {
    name: 'document-position',
    table: 'attachment',
    columns: 'position',
    image: row => `CAST(${row}.position AS TEXT)`,
  },
  { name: 'document-newer', table: 'attachment', columns: 'replaced_by', image: row => `${row}.replaced_by` },
  {
    name: 'import-presence',
    table: 'claim_import',
    columns: 'undone_at',
    image: isNull('undone_at'),
    rows: 'kept',
  },
  {
    name: 'customer-data',
    table: 'customer',
    columns: 'name, tenant_id, domain, contacts, edited_at',
    image: row =>
      `json_object('name', ${row}.name, 'tenantId', ${row}.tenant_id, 'domain', ${row}.domain,
        'contacts', ${row}.contacts, 'editedAt', ${row}.edited_at, 'createdAt', ${row}.created_at)`,
    // Of a customer who follows the claims, that they do.
    compared: image => `CASE WHEN ${image} ->> '$.editedAt' IS NULL THEN ${image} IS NULL ELSE ${image} END`,
    rows: 'come',
    inBook: true,
    followsClaims: true,
  },
  {
    name: 'customer-key',
    table: 'customer_key',
    columns: 'customer_id',
    image: row => `CAST(${row}.customer_id AS TEXT)`,
    rows: 'come',
    inBook: true,
    followsClaims: true,
  },
  {
    name: 'customer-notes',
    table: 'customer',
    columns: 'notes',
    image: row => `${row}.notes`,
    rows: 'come',
    inBook: true,
  },
  {
    name: 'customer-verified',
    table: 'customer',
    columns: 'verified_at',
    image: row => `${row}.verified_at`,
    rows: 'come',
    inBook: true,
    isLoose: true,
  },
  {
    name: 'customer-apart',
    table: 'customer_apart',
    columns: 'one',
    image: () => `'1'`,
    rows: 'come',
    inBook: true,
    followsClaims: true,
  },
  {
    name: 'merge-presence',
    table: 'customer_merge',
    columns: 'undone_at',
    image: isNull('undone_at'),
    rows: 'kept',
    inBook: true,
  },
  {
    name: 'template-presence',
    table: 'claim_template',
    columns: 'removed_at',
    image: isNull('removed_at'),
    rows: 'kept',
  },
  { name: 'template-name', table: 'claim_template', columns: 'name', image: row => `${row}.name` },
  { name: 'setting', table: 'setting', columns: 'value', image: row => `${row}.value`, rows: 'come' },
  {
    name: 'reply-draft',
    table: 'reply',
    columns: 'text, documents, state',
    // What waits is no draft any more: there is at most one of a claim and kind.
    image: row =>
      `CASE ${row}.state WHEN 'draft' THEN json_object('text', ${row}.text, 'documents', json(${row}.documents)) END`,
    rows: 'come',
  },
] as const satisfies readonly Facet[]

export type FacetName = (typeof facets)[number]['name']

/** SQL: whether a change makes its step what it is; what the book does as it follows a claim does not. Binds `:isOfBook`. */
export const isOfStep = `(:isOfBook = 1 OR facet NOT IN (${facets
  .filter(facet => 'followsClaims' in facet)
  .map(({ name }) => `'${name}'`)
  .join()}))`

/** Whether a step is one on the customer book: in others the book follows the claims, and is left to do so. */
export function isOfBook(kind: UndoKind): boolean {
  return kind.startsWith('customer')
}
