/** One part of a row that the user can change, as the journal keeps it: as text, or null. */
export interface Facet {
  readonly name: string
  readonly table: 'claim' | 'attachment' | 'claim_import' | 'customer'
  /** The columns whose change counts. */
  readonly columns: string
  /** What the part says, of a row by that name. */
  readonly image: (row: string) => string
  /** Whether a row that was not there has it too: as null before. */
  readonly withNewRows?: true
}

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
    withNewRows: true,
  },
  {
    name: 'document-presence',
    table: 'attachment',
    columns: 'removed_at',
    image: isNull('removed_at'),
    withNewRows: true,
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
    withNewRows: true,
  },
  { name: 'customer-notes', table: 'customer', columns: 'notes', image: row => `${row}.notes` },
] as const satisfies readonly Facet[]

export type FacetName = (typeof facets)[number]['name']

/** The claim that a row is of. */
export const claimOf: Readonly<Record<Facet['table'], (row: string) => string>> = {
  claim: row => `${row}.id`,
  attachment: row => `${row}.claim_id`,
  claim_import: () => 'NULL',
  customer: () => 'NULL',
}
