import type { Database } from 'better-sqlite3'
import { type Facet, facets, tables } from './facets.ts'

/**
 * Has every change of a facet written into the journal while a step is being recorded, whoever makes it: by triggers of this
 * connection alone, so that other readers of the file need not know of them.
 */
export function watchFacets(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE recorded_step (
      sequence INTEGER PRIMARY KEY, is_of_book INTEGER NOT NULL, notes_who_comes INTEGER NOT NULL)`)
  for (const facet of facets) {
    db.exec(onUpdate(facet))
    if ('rows' in facet) db.exec(onInsert(facet))
    if ('rows' in facet && facet.rows === 'come') db.exec(onDelete(facet))
  }
  // Taken back, or given back: what was said of its steps holds no more.
  db.exec(`
    CREATE TEMP TRIGGER undo_again AFTER UPDATE OF state ON main.claim WHEN OLD.state IN ('queued', 'sending')
    BEGIN
      UPDATE undo_step SET is_told = 0
      WHERE is_told = 1 AND sequence IN (SELECT step FROM undo_change WHERE claim_id = NEW.id);
    END`)
}

const isRecorded = 'EXISTS (SELECT 1 FROM recorded_step)'
const isWhoComesRecorded = 'EXISTS (SELECT 1 FROM recorded_step WHERE notes_who_comes)'
const isRecordedInBook = 'EXISTS (SELECT 1 FROM recorded_step WHERE is_of_book)'

function onUpdate(facet: Facet): string {
  const { name, table, columns, image } = facet
  return `
    CREATE TEMP TRIGGER "undo_${name}" AFTER UPDATE OF ${columns} ON main.${table}
    WHEN ${facet.inBook ? isRecordedInBook : isRecorded} AND ${image('OLD')} IS NOT ${image('NEW')}
    BEGIN ${noteChange(facet, 'NEW', image('OLD'), image('NEW'))} END`
}

function onInsert(facet: Facet): string {
  const { name, table, image, rows } = facet
  return `
    CREATE TEMP TRIGGER "undo_new_${name}" AFTER INSERT ON main.${table} WHEN ${whenRowsChange(facet)}
    BEGIN ${noteChange(facet, 'NEW', rows === 'come' ? 'NULL' : "'0'", image('NEW'))} END`
}

function onDelete(facet: Facet): string {
  const { name, table, image } = facet
  return `
    CREATE TEMP TRIGGER "undo_gone_${name}" AFTER DELETE ON main.${table} WHEN ${whenRowsChange(facet)}
    BEGIN ${noteChange(facet, 'OLD', image('OLD'), 'NULL')} END`
}

function whenRowsChange({ inBook, followsClaims }: Facet): string {
  if (followsClaims) return isWhoComesRecorded
  return inBook ? isRecordedInBook : isRecorded
}

function noteChange({ name, table }: Facet, row: 'OLD' | 'NEW', before: string, after: string): string {
  const claim = tables[table].claim(row)
  return `
    INSERT INTO undo_change (step, facet, row_id, claim_id, before, after, receipt)
    SELECT sequence, '${name}', ${tables[table].id(row)}, ${claim}, ${before}, ${after},
      (SELECT receipt ->> '$.receiptId' FROM claim WHERE id = ${claim})
    FROM recorded_step WHERE TRUE
    ON CONFLICT (step, facet, row_id) DO UPDATE SET after = excluded.after;`
}
