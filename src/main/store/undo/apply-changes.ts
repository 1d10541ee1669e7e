import { z } from 'zod'
import { attachmentDetailsSchema } from '../../../shared/domain/attachment.ts'
import { type ClaimId, claimIdSchema } from '../../../shared/domain/identifiers.ts'
import type { ClaimChange } from '../claim-change.ts'
import type { ClaimTransition } from '../claim-transition.ts'
import { contentChanges } from '../content-changes.ts'
import type { HistoryRepository } from '../history-repository.ts'
import { now, type StoreContext } from '../store-context.ts'
import { jsonColumn, readRowIfAny } from '../stored-row.ts'
import { applyToBook } from './apply-to-book.ts'
import { applyToRest, type ToldOf } from './apply-to-rest.ts'
import type { FacetName } from './facets.ts'
import type { Direction } from './refusals.ts'
import { type Change, storedChanges } from './stored-change.ts'

interface Parts {
  readonly history: HistoryRepository
  readonly transition: ClaimTransition
  readonly change: ClaimChange
}

const nameRow = z.object({ name: z.string(), isCurrent: z.int() })
const detailsColumn = jsonColumn(attachmentDetailsSchema)

/** Brings the rows of a step to their other side, with the claims' history, as if the user had done it by hand. */
export function applyChanges(context: StoreContext, { history, transition, change }: Parts) {
  const { db } = context
  const read = storedChanges(context)
  const book = applyToBook(context)
  const applyRest = applyToRest(context)
  const setContent = db.prepare('UPDATE claim SET content = ?, revision = revision + 1 WHERE id = ?')
  const setDeleted = db.prepare('UPDATE claim SET deleted_at = ? WHERE id = ?')
  const touch = db.prepare('UPDATE claim SET updated_at = ? WHERE id = ?')
  const setRemoved = db.prepare('UPDATE attachment SET removed_at = ? WHERE id = ?')
  const setPosition = db.prepare('UPDATE attachment SET position = ? WHERE id = ?')
  const setNewer = db.prepare('UPDATE attachment SET replaced_by = ? WHERE id = ?')
  const setDetails = db.prepare(`
    UPDATE attachment SET name = :name, kind = :kind, acknowledgement_date = :acknowledgementDate,
      covers = :covers, note = :note WHERE id = :id`)
  const nameOf = db.prepare('SELECT name, replaced_by IS NULL AS isCurrent FROM attachment WHERE id = ?')

  const document = (id: string) => readRowIfAny('attachment', nameRow, nameOf.get(id))
  /** Taken away now, so that it can be brought back for a whole undo period. */
  const gone = (to: string | null) => (to === '1' ? null : now(context))

  function writeDetails(claimId: ClaimId, { id, from, to }: Change): void {
    const before = detailsColumn.parse(from)
    const after = detailsColumn.parse(to)
    setDetails.run({ ...after, covers: JSON.stringify(after.covers), id })
    for (const { path, ...values } of contentChanges(before, after))
      history.append(claimId, { what: 'document-edited', path: `documents.${id}.${path}`, ...values })
  }

  /** The order is told by the document that went farthest; the others made room. */
  function writePositions(claimId: ClaimId, moved: readonly Change[]): void {
    for (const { id, to } of moved) setPosition.run(Number(to), id)
    const distance = ({ from, to }: Change) => Math.abs(Number(to) - Number(from))
    const [farthest] = moved.toSorted((a, b) => distance(b) - distance(a))
    if (farthest === undefined) return
    const { id, from, to } = farthest
    history.append(claimId, { what: 'document-edited', path: `documents.${id}.position`, from, to })
  }

  function writeVersions(claimId: ClaimId, replaced: readonly Change[]): void {
    for (const { id, to } of replaced) setNewer.run(to, id)
    for (const { id, from, to } of replaced) {
      const [left, taken] = to === null ? [from, id] : [id, to]
      if (left === null) continue
      history.append(claimId, {
        what: 'document-replaced',
        path: `documents.${taken}`,
        from: document(left)?.name ?? null,
        to: document(taken)?.name ?? null,
      })
    }
  }

  function writePresence(claimId: ClaimId, { id, to }: Change, isTold: boolean): void {
    setRemoved.run(gone(to), id)
    const found = document(id)
    // Older versions come and go with the one that is shown.
    if (!isTold || found === undefined || found.isCurrent === 0) return
    const path = `documents.${id}`
    history.append(
      claimId,
      to === '1'
        ? { what: 'document-added', path, to: found.name }
        : { what: 'document-removed', path, from: found.name },
    )
  }

  function writeClaim(claimId: ClaimId, changes: readonly Change[]): void {
    const of = (facet: FacetName) => changes.filter(one => one.facet === facet)
    const [presence] = of('claim-presence')
    const [state] = of('claim-state')
    const replaced = of('document-newer')
    const versions = new Set(replaced.flatMap(({ id, from, to }) => [id, from, to]))
    if (presence?.to === '1') {
      setDeleted.run(null, claimId)
      history.append(claimId, { what: 'restored' })
    }
    for (const { from, to } of of('claim-content')) {
      setContent.run(to, claimId)
      history.gatherEdits(claimId, JSON.parse(from ?? 'null'), JSON.parse(to ?? 'null'))
    }
    writeVersions(claimId, replaced)
    for (const one of of('document-presence')) writePresence(claimId, one, !versions.has(one.id))
    for (const one of of('document-details')) writeDetails(claimId, one)
    writePositions(claimId, of('document-position'))
    const isOfContent = changes.some(({ facet }) => facet !== 'claim-presence' && facet !== 'claim-state')
    if (isOfContent) change.changed(claimId)
    else touch.run(now(context), claimId)
    if (state?.to && transition.stateOf(claimId) !== state.to) transition.move(claimId, state.to, 'user')
    if (presence?.to === '0') {
      setDeleted.run(now(context), claimId)
      history.append(claimId, { what: 'deleted' })
    }
  }

  return {
    /** Of one claim. */
    toClaim(step: number, claimId: string, direction: Direction): void {
      const id = claimIdSchema.parse(claimId)
      writeClaim(id, read(step, id, direction))
    },

    /** Before the claims of a step that is not on the book: whoever comes into it with them. */
    toWhoComes(step: number, direction: Direction): void {
      book.bringBack(read(step, null, direction))
    },

    /** Of what belongs to no claim. */
    toTheRest(step: number, direction: Direction, isOfBook: boolean): ToldOf {
      const changes = read(step, null, direction)
      if (isOfBook) book.apply(changes)
      return applyRest(changes)
    },
  }
}
