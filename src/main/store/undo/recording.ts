import type { Database } from 'better-sqlite3'
import { claimOf, type Facet, facets } from './facets.ts'

/**
 * Has every change of a facet written into the journal while a step is being recorded, whoever makes it: by triggers of this
 * connection alone, so that other readers of the file need not know of them.
 */
export function watchFacets(db: Database): void {
  db.exec('CREATE TEMP TABLE recorded_step (sequence INTEGER PRIMARY KEY)')
  for (const facet of facets) {
    db.exec(onUpdate(facet))
    if ('withNewRows' in facet) db.exec(onInsert(facet))
  }
  // Taken back, or given back: what was said of its steps holds no more.
  db.exec(`
    CREATE TEMP TRIGGER undo_again AFTER UPDATE OF state ON main.claim WHEN OLD.state IN ('queued', 'sending')
    BEGIN
      UPDATE undo_step SET is_told = 0
      WHERE is_told = 1 AND sequence IN (SELECT step FROM undo_change WHERE claim_id = NEW.id);
    END`)
}

function onUpdate(facet: Facet): string {
  const { name, table, columns, image } = facet
  return `
    CREATE TEMP TRIGGER "undo_${name}" AFTER UPDATE OF ${columns} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM recorded_step) AND ${image('OLD')} IS NOT ${image('NEW')}
    BEGIN ${noteChange(facet, image('OLD'))} END`
}

function onInsert(facet: Facet): string {
  return `
    CREATE TEMP TRIGGER "undo_new_${facet.name}" AFTER INSERT ON main.${facet.table}
    WHEN EXISTS (SELECT 1 FROM recorded_step)
    BEGIN ${noteChange(facet, "'0'")} END`
}

function noteChange({ name, table, image }: Facet, before: string): string {
  const claim = claimOf[table]('NEW')
  return `
    INSERT INTO undo_change (step, facet, row_id, claim_id, before, after, receipt)
    SELECT sequence, '${name}', NEW.id, ${claim}, ${before}, ${image('NEW')},
      (SELECT receipt ->> '$.receiptId' FROM claim WHERE id = ${claim})
    FROM recorded_step WHERE TRUE
    ON CONFLICT (step, facet, row_id) DO UPDATE SET after = excluded.after;`
}
