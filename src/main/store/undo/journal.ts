import { z } from 'zod'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { UndoKind } from '../../../shared/undo/undo-step.ts'
import { contentChanges } from '../content-changes.ts'
import { atomic, now, type StoreContext } from '../store-context.ts'
import { readRow, readRowIfAny } from '../stored-row.ts'
import { isOfBook, isOfStep } from './facets.ts'
import { watchFacets } from './recording.ts'

/** What a step is told by. */
export interface NewStep {
  readonly kind: UndoKind
  /** Name of the document, file or customer. */
  readonly detail?: string
  /** Of which claim it is told, where it changes nothing of one. */
  readonly claimId?: ClaimId
  /** Names what is done by several calls: together they are one step, however long it takes. */
  readonly run?: string
}

/** A user may take back at least 100 steps; twice as many cost little. */
const keptSteps = 200
/** Changes of one field that follow each other by no more than this are one step. */
const pauseMs = 5_000

const claimsRow = z.object({ claims: z.int(), claimId: z.string().nullable() })
const editRow = z.object({ facet: z.string(), before: z.string().nullable(), after: z.string().nullable() })
const stepRow = z.object({ sequence: z.int(), mergeKey: z.string().nullable(), at: z.string() })
const foundRow = z.object({ found: z.int() })

/** Writes down what the user does, each step in the transaction of its change. */
export function undoJournal(context: StoreContext) {
  const { db } = context
  watchFacets(db)
  const insert = db.prepare('INSERT INTO undo_step (kind, at, detail) VALUES (?, ?, ?)')
  const begin = db.prepare(`
    INSERT INTO recorded_step (sequence, is_of_book, notes_who_comes) VALUES (?, ?, ?)`)
  const end = db.prepare('DELETE FROM recorded_step')
  const isRecording = db.prepare('SELECT 1 FROM recorded_step')
  const removeNothing = db.prepare('DELETE FROM undo_change WHERE step = ? AND before IS after')
  const anyChange = db.prepare(`SELECT 1 FROM undo_change WHERE step = :sequence AND ${isOfStep} LIMIT 1`)
  const claimsOf = db.prepare(`
    SELECT COUNT(DISTINCT claim_id) AS claims, MIN(claim_id) AS claimId FROM undo_change WHERE step = ?`)
  const edits = db.prepare(`
    SELECT facet, before, after FROM undo_change
    WHERE step = ? AND facet IN ('claim-content', 'document-details')`)
  const describe = db.prepare(`
    UPDATE undo_step SET claim_id = :claimId, claims = :claims, detail = :detail, merge_key = :mergeKey
    WHERE sequence = :sequence`)
  const grow = db.prepare('UPDATE undo_step SET claim_id = ?, claims = ?, at = ? WHERE sequence = ?')
  const remove = db.prepare('DELETE FROM undo_step WHERE sequence = ?')
  const forgetUndone = db.prepare('DELETE FROM undo_step WHERE is_undone = 1')
  const setUndone = db.prepare(`
    UPDATE undo_step SET is_undone = :isUndone WHERE sequence BETWEEN :first AND :last`)
  const done = db.prepare(`
    SELECT sequence, merge_key AS mergeKey, at FROM undo_step
    WHERE is_undone = 0 AND sequence < ? ORDER BY sequence DESC`)
  const undone = db.prepare(`
    SELECT sequence, merge_key AS mergeKey, at FROM undo_step WHERE is_undone = 1 ORDER BY sequence`)
  // Both have the same parts, and what the new one led to is what that step came from, or led to.
  const leadsTo = (side: 'before' | 'after') =>
    db.prepare(`
      SELECT NOT EXISTS (
        SELECT facet, row_id, after FROM undo_change WHERE step = :fresh AND ${isOfStep}
        EXCEPT SELECT facet, row_id, ${side} FROM undo_change WHERE step = :known
      ) AND (SELECT COUNT(*) FROM undo_change WHERE step = :fresh AND ${isOfStep})
        = (SELECT COUNT(*) FROM undo_change WHERE step = :known AND ${isOfStep}) AS found`)
  const takesBack = leadsTo('before')
  const doesAgain = leadsTo('after')
  const join = db.prepare(`
    INSERT INTO undo_change (step, facet, row_id, claim_id, before, after, receipt)
    SELECT :into, facet, row_id, claim_id, before, after, receipt FROM undo_change WHERE step = :from
    ON CONFLICT (step, facet, row_id) DO UPDATE SET after = excluded.after`)
  const touch = db.prepare('UPDATE undo_step SET at = ? WHERE sequence = ?')
  const prune = db.prepare(`
    DELETE FROM undo_step WHERE sequence <= (
      SELECT sequence FROM undo_step ORDER BY sequence DESC LIMIT 1 OFFSET ${keptSteps})`)
  const forgetUntil = db.prepare('DELETE FROM undo_step WHERE at <= ?')

  /** Whether nothing is left of the step. */
  function isEmpty(sequence: number, { kind }: NewStep): boolean {
    removeNothing.run(sequence)
    return anyChange.get({ sequence, isOfBook: isOfBook(kind) ? 1 : 0 }) === undefined
  }

  /** What an edit is of: the paths of what it changed. */
  function editedPaths(sequence: number): string[] {
    return edits.all(sequence).flatMap(row => {
      const { facet, before, after } = readRow('undo_change', editRow, row)
      const changes = contentChanges(JSON.parse(before ?? 'null'), JSON.parse(after ?? 'null'))
      return changes.map(({ path }) => (facet === 'claim-content' ? path : `documents.${path}`))
    })
  }

  function tell(sequence: number, { kind, detail, claimId: told, run }: NewStep): string | null {
    const { claims, claimId } = readRow('undo_change', claimsRow, claimsOf.get(sequence))
    const isEdit = kind === 'claim-edited' || kind === 'document-edited'
    const paths = isEdit ? editedPaths(sequence) : []
    const isTyped = isEdit || kind === 'customer-noted' || kind === 'reply-edited'
    const mergeKey = run ?? (isTyped ? [kind, claimId ?? told, detail, ...paths].join(' ') : null)
    describe.run({
      sequence,
      claimId: claims === 1 ? claimId : (told ?? null),
      claims,
      detail: detail ?? paths[0] ?? null,
      mergeKey,
    })
    return mergeKey
  }

  /**
   * A change that comes to what was there before the last step takes that step back, however it was made: by the button of
   * a notice, or by a field's own undo, which may go over several steps of its typing at once. Not so what removes something:
   * whoever adds and removes it did two things, and looks for the second to be taken back.
   */
  function meets(fresh: number, step: NewStep, mergeKey: string | null): boolean {
    const wanted = { fresh, isOfBook: isOfBook(step.kind) ? 1 : 0 }
    return (
      (!step.kind.endsWith('-removed') && findIn(done.all(fresh), takesBack, wanted, mergeKey, 1)) ||
      findIn(undone.all(), doesAgain, wanted, mergeKey, 0)
    )
  }

  function findIn(
    rows: readonly unknown[],
    test: typeof takesBack,
    wanted: { readonly fresh: number; readonly isOfBook: number },
    mergeKey: string | null,
    isUndone: 0 | 1,
  ): boolean {
    const steps = rows.slice(0, keptSteps).map(row => readRow('undo_step', stepRow, row))
    const [nearest] = steps
    for (const [index, step] of steps.entries()) {
      // Over more than one only where all of them are of the same: what was done in between is not taken back with them.
      const isOfSame = step.mergeKey === mergeKey && nearest?.mergeKey === mergeKey
      if (index > 0 && (mergeKey === null || !isOfSame)) return false
      const { found } = readRow('undo_change', foundRow, test.get({ ...wanted, known: step.sequence }))
      if (found === 1 && nearest !== undefined) {
        const [first = 0, last = 0] = [step.sequence, nearest.sequence].toSorted((a, b) => a - b)
        setUndone.run({ isUndone, first, last })
        return true
      }
    }
    return false
  }

  /** Whether the step became part of the one before. */
  function joins(fresh: number, step: NewStep, mergeKey: string | null, at: string): boolean {
    const before = readRowIfAny('undo_step', stepRow, done.get(fresh))
    if (mergeKey === null || before?.mergeKey !== mergeKey) return false
    const isPaused = Math.abs(Date.parse(at) - Date.parse(before.at)) > pauseMs
    if (isPaused) return false
    join.run({ into: before.sequence, from: fresh })
    touch.run(at, before.sequence)
    if (isEmpty(before.sequence, step)) remove.run(before.sequence)
    return true
  }

  /** The step that this one goes on with: the last one, where it has the same run. */
  function begunBy({ run }: NewStep): number | null {
    if (run === undefined) return null
    const last = readRowIfAny('undo_step', stepRow, done.get(Number.MAX_SAFE_INTEGER))
    return last?.mergeKey === run ? last.sequence : null
  }

  function goOn(sequence: number, step: NewStep, at: string): void {
    if (isEmpty(sequence, step)) {
      remove.run(sequence)
      return
    }
    const { claims, claimId } = readRow('undo_change', claimsRow, claimsOf.get(sequence))
    grow.run(claims === 1 ? claimId : (step.claimId ?? null), claims, at, sequence)
    forgetUndone.run()
  }

  function settle(sequence: number, step: NewStep, at: string): void {
    if (isEmpty(sequence, step)) {
      remove.run(sequence)
      return
    }
    const mergeKey = tell(sequence, step)
    if (meets(sequence, step, mergeKey)) {
      remove.run(sequence)
      return
    }
    forgetUndone.run()
    if (joins(sequence, step, mergeKey, at)) remove.run(sequence)
    prune.run()
  }

  function whileRecording<Answer>(work: () => Answer): Answer {
    try {
      return work()
    } finally {
      end.run()
    }
  }

  return {
    /**
     * Does the work as one step, which is written down with it or not at all. Within another step it is part of that; what
     * is refused changes nothing, and is no step.
     */
    record<Answer>(step: NewStep, work: () => Answer): Answer {
      return atomic(context, () => {
        if (isRecording.get() !== undefined) return work()
        const at = now(context)
        const begun = begunBy(step)
        const sequence = begun ?? Number(insert.run(step.kind, at, step.detail ?? null).lastInsertRowid)
        // Imported claims stay when they are taken back, deleted, and keep their customers: nobody has to come again.
        begin.run(sequence, isOfBook(step.kind) ? 1 : 0, step.kind === 'claims-imported' ? 0 : 1)
        const answer = whileRecording(work)
        if (begun === null) settle(sequence, step, at)
        else goOn(sequence, step, at)
        return answer
      })()
    },

    /** Forgets the steps until then: what they could bring back is about to go. */
    forgetUntil(instant: string): void {
      forgetUntil.run(instant)
    },
  }
}

export type UndoJournal = ReturnType<typeof undoJournal>
