import { z } from 'zod'
import { claimIdSchema } from '../../../shared/domain/identifiers.ts'
import type { UndoAnswer, UndoState } from '../../../shared/ipc/undo-procedures.ts'
import { type UndoStep, undoKinds } from '../../../shared/undo/undo-step.ts'
import type { ClaimChange } from '../claim-change.ts'
import type { ClaimTransition } from '../claim-transition.ts'
import type { HistoryRepository } from '../history-repository.ts'
import { atomic, type StoreContext } from '../store-context.ts'
import { readRow, readRowIfAny } from '../stored-row.ts'
import { applyChanges } from './apply-changes.ts'
import type { ToldOf } from './apply-to-rest.ts'
import { isOfBook } from './facets.ts'
import { type Direction, type Look, undoRefusals } from './refusals.ts'

interface Parts {
  readonly history: HistoryRepository
  readonly transition: ClaimTransition
  readonly change: ClaimChange
}

/** What came of taking a step back, or doing it again. */
export interface Undone extends UndoAnswer, ToldOf {}

const nobody: ToldOf = { imports: [], settings: [] }

const stepRow = z.object({
  sequence: z.int(),
  kind: z.enum(undoKinds),
  claimId: claimIdSchema.nullable(),
  customerName: z.string(),
  claims: z.int(),
  detail: z.string().nullable(),
  isTold: z.int(),
})
type StepRow = z.infer<typeof stepRow>

const isWhole = ({ kind }: StepRow) => kind === 'claims-imported' || kind === 'import-undone'

/** The user's steps, newest first to be taken back, oldest first to be done again. */
export function undoRepository(context: StoreContext, parts: Parts) {
  const { db } = context
  const look = undoRefusals(context)
  const apply = applyChanges(context, parts)
  const columns = `sequence, kind, undo_step.claim_id AS claimId, claims, detail, is_told AS isTold,
    COALESCE((SELECT customer_name FROM claim WHERE id = undo_step.claim_id), '') AS customerName`
  const inOrder = {
    undo: db.prepare(`SELECT ${columns} FROM undo_step WHERE is_undone = 0 ORDER BY sequence DESC`),
    redo: db.prepare(`SELECT ${columns} FROM undo_step WHERE is_undone = 1 ORDER BY sequence`),
  }
  const nextOf = {
    undo: db.prepare(`
      SELECT ${columns} FROM undo_step WHERE is_undone = 0 AND is_told = 0 ORDER BY sequence DESC LIMIT 1`),
    redo: db.prepare(`
      SELECT ${columns} FROM undo_step WHERE is_undone = 1 AND is_told = 0 ORDER BY sequence LIMIT 1`),
  }
  const setUndone = db.prepare('UPDATE undo_step SET is_undone = ?, is_told = 0 WHERE sequence = ?')
  const setTold = db.prepare('UPDATE undo_step SET is_told = 1 WHERE sequence = ?')
  const leaveOut = db.prepare('DELETE FROM undo_change WHERE +step = ? AND claim_id = ?')

  const next = (direction: Direction) => {
    const row = readRowIfAny('undo_step', stepRow, nextOf[direction].get())
    return row === undefined ? null : shown(row)
  }

  function canDo(step: StepRow, { claims, refused, rest }: Look): boolean {
    if (rest !== null) return false
    // Of a merge, drafts that are left say what they say: whose they are follows.
    if (isOfBook(step.kind)) return true
    return isWhole(step) || claims.length === 0 ? refused.size === 0 : refused.size < claims.length
  }

  function carryOut(step: StepRow, { claims, refused }: Look, direction: Direction): Undone {
    const { sequence } = step
    const isOnBook = isOfBook(step.kind)
    // What is left as it is now is no part of the step any more: done again, it would be left as well.
    for (const id of refused.keys()) leaveOut.run(sequence, id)
    if (!isOnBook) apply.toWhoComes(sequence, direction)
    for (const id of claims) if (!refused.has(id)) apply.toClaim(sequence, id, direction)
    const told = apply.toTheRest(sequence, direction, isOnBook)
    setUndone.run(direction === 'undo' ? 1 : 0, sequence)
    const reasons = [...new Set(refused.values())]
    const left = reasons.map(reason => ({
      step: { ...shown(step), claims: [...refused.values()].filter(other => other === reason).length },
      reason,
    }))
    return { done: shown(readStep(sequence, direction) ?? step), left, ...told }
  }

  const readStep = (sequence: number, direction: Direction) =>
    inOrder[direction === 'undo' ? 'redo' : 'undo']
      .all()
      .map(row => readRow('undo_step', stepRow, row))
      .find(step => step.sequence === sequence)

  const go = atomic(context, (direction: Direction): Undone => {
    const steps = inOrder[direction].all().map(row => readRow('undo_step', stepRow, row))
    const left: UndoAnswer['left'][number][] = []
    for (const step of steps) {
      const found = look(step.sequence, direction, isOfBook(step.kind))
      if (canDo(step, found)) {
        // Nothing else is done by the same key press than what it was pressed for: first the user is told.
        return left.length > 0 ? { done: null, left, ...nobody } : carryOut(step, found, direction)
      }
      if (step.isTold === 1) continue
      setTold.run(step.sequence)
      const [reason = found.rest ?? 'changed'] = found.refused.values()
      left.push({ step: shown(step), reason })
    }
    return { done: null, left, ...nobody }
  })

  return {
    /** What would be taken back next, and done again next. */
    state: (): UndoState => ({ undo: next('undo'), redo: next('redo') }),

    /** Takes the last step back. One that cannot be taken back any more is told of once, and from then on passed over. */
    undo: () => go('undo'),

    /** Does again what was taken back last. */
    redo: () => go('redo'),
  }
}

function shown({ kind, claimId, customerName, claims, detail }: StepRow): UndoStep {
  return { kind, claimId, customerName, claims, detail }
}
