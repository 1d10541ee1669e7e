import { now, type StoreContext } from '../store-context.ts'
import type { Change } from './stored-change.ts'

/** What others have to be told of. */
export interface ToldOf {
  /** Numbers of imports that came or went. */
  readonly imports: readonly string[]
  /** Names of settings that are others now. */
  readonly settings: readonly string[]
}

/** Brings rows that are of no claim's content, and not of the customer book, to their other side. */
export function applyToRest(context: StoreContext) {
  const { db, newId } = context
  const setImport = db.prepare('UPDATE claim_import SET undone_at = ? WHERE id = ?')
  const setTemplate = db.prepare('UPDATE claim_template SET removed_at = ? WHERE id = ?')
  const setTemplateName = db.prepare('UPDATE claim_template SET name = ? WHERE id = ?')
  const putSetting = db.prepare(`
    INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
  const removeSetting = db.prepare('DELETE FROM setting WHERE name = ?')
  const writeReply = db.prepare(`
    UPDATE reply SET text = :draft ->> '$.text', documents = :draft -> '$.documents'
    WHERE claim_id = :claimId AND kind = :kind AND state = 'draft'`)
  const addReply = db.prepare(`
    INSERT INTO reply (id, claim_id, kind, text, documents)
    VALUES (:id, :claimId, :kind, :draft ->> '$.text', :draft -> '$.documents')`)
  const removeReply = db.prepare(`DELETE FROM reply WHERE claim_id = ? AND kind = ? AND state = 'draft'`)

  /** Taken away now, so that it can be brought back for a whole undo period. */
  const gone = (to: string | null) => (to === '1' ? null : now(context))

  function applyReply({ id, to: draft }: Change): void {
    const [claimId, kind] = id.split(' ')
    if (draft === null) removeReply.run(claimId, kind)
    else if (writeReply.run({ claimId, kind, draft }).changes === 0)
      addReply.run({ id: newId(), claimId, kind, draft })
  }

  function applyOne(change: Change): void {
    const { facet, id, to } = change
    switch (facet) {
      case 'import-presence':
        setImport.run(gone(to), id)
        return
      case 'template-presence':
        setTemplate.run(gone(to), id)
        return
      case 'template-name':
        setTemplateName.run(to, id)
        return
      case 'setting':
        if (to === null) removeSetting.run(id)
        else putSetting.run(id, to)
        return
      case 'reply-draft':
        applyReply(change)
    }
  }

  return (changes: readonly Change[]): ToldOf => {
    for (const change of changes) applyOne(change)
    const of = (name: Change['facet']) => changes.filter(({ facet }) => facet === name).map(({ id }) => id)
    return { imports: of('import-presence'), settings: of('setting') }
  }
}
