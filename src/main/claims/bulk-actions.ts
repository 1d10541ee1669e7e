import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { failure } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { BulkAction, BulkResult } from '../../shared/ipc/claim-list.ts'
import type { UndoKind } from '../../shared/undo/undo-step.ts'
import type { SharedDocuments } from '../documents/shared-document.ts'
import type { ClaimStore } from '../store/open.ts'
import { UnreadableRow } from '../store/stored-row.ts'
import { attachDocument } from './attach-document.ts'
import type { ClaimDesk } from './claim-desk.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: ClaimStore
  readonly desk: ClaimDesk
  readonly facts: Pick<KnownFacts, 'policy' | 'readOnce'>
  readonly shared: Pick<SharedDocuments, 'find'>
}

/** What a user can take back by one step; what waits to be sent is taken back by its own command. */
const stepOf = {
  'mark-ready': 'claim-made-ready',
  submit: 'claim-made-ready',
  'take-back': null,
  remove: 'claim-removed',
  restore: 'claim-restored',
  'set-mpn-id': 'claim-edited',
  'attach-document': 'document-added',
} as const satisfies Record<BulkAction['kind'], UndoKind | null>

type Done = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/** After which other work gets its turn: less than what feels like a pause in typing. */
const sliceMs = 40
/** Where the words change by which claims are found: these are written at the end of a slice, and take as long again. */
const sliceWithWordsMs = 20
const changesWords: readonly BulkAction['kind'][] = ['set-mpn-id', 'attach-document']

/**
 * The same done to many claims, a slice in one transaction: durable when it answers. One that refuses says why, and holds up
 * no other. `run` names the slices and calls that are parts of one action, and one step to take back.
 */
export function createBulkActions({ store, desk, facts, shared }: Parts) {
  function act(id: ClaimId, action: BulkAction): Done {
    switch (action.kind) {
      case 'mark-ready':
        return desk.markReady(id)
      case 'submit':
        return submit(id)
      case 'take-back':
        return store.outbox.takeBack(id)
      case 'remove':
        return store.claims.remove(id)
      case 'restore':
        return store.claims.restore(id)
      case 'set-mpn-id':
        return setMpnId(id, action.mpnId)
      case 'attach-document':
        return attach(id, action)
    }
  }

  /** A draft that nothing stops is ready by that. */
  function submit(id: ClaimId): Done {
    if (store.claims.find(id)?.state === 'draft') {
      const ready = desk.markReady(id)
      if (!ready.ok) return ready
    }
    return desk.submit(id)
  }

  function setMpnId(id: ClaimId, mpnId: string): Done {
    const claim = store.claims.find(id)
    if (claim === undefined) return failure(problem('claim-not-found'))
    const { revision, content, step } = claim
    return store.claims.save({ id, revision, step, content: { ...content, mpnId } })
  }

  function attach(id: ClaimId, action: Extract<BulkAction, { kind: 'attach-document' }>): Done {
    const document = shared.find(action.document)
    if (document === undefined) return failure(problem('document-not-found'))
    const claim = store.claims.find(id)
    if (claim === undefined) return failure(problem('claim-not-found'))
    return attachDocument({ store, facts }, claim, document, action)
  }

  function refusal(id: ClaimId, action: BulkAction): Problem | null {
    try {
      const done = act(id, action)
      return done.ok ? null : done.problem
    } catch (error) {
      // It is read before anything is written: the others are not touched by it.
      if (error instanceof UnreadableRow) return error.problem
      throw error
    }
  }

  const listed = (ids: readonly ClaimId[]) =>
    store.claims.list({ search: '', only: ids, offset: 0, limit: ids.length }).claims

  /** One step, however many claims it is of and calls it takes. */
  function asStep<Answer>(action: BulkAction, run: string, work: () => Answer): Answer {
    const kind = stepOf[action.kind]
    if (kind === null) return work()
    const name = action.kind === 'attach-document' ? shared.find(action.document)?.name : undefined
    return store.asStep({ kind, run, ...(name !== undefined && { detail: name }) }, work)
  }

  /** As many as there is time for, at least one, in one transaction. */
  function slice(ids: readonly ClaimId[], action: BulkAction, run: string): (Problem | null)[] {
    const until = performance.now() + (changesWords.includes(action.kind) ? sliceWithWordsMs : sliceMs)
    const refusals: (Problem | null)[] = []
    function actOnSome(): void {
      for (const id of ids) {
        if (refusals.length > 0 && performance.now() > until) break
        refusals.push(refusal(id, action))
      }
    }
    store.together(() => asStep(action, run, () => facts.readOnce(actOnSome)))
    return refusals
  }

  return async (ids: readonly ClaimId[], action: BulkAction, run: string): Promise<BulkResult[]> => {
    const before = listed(ids)
    const refusals: (Problem | null)[] = []
    while (refusals.length < ids.length) {
      refusals.push(...slice(ids.slice(refusals.length), action, run))
      await nextTurn()
    }
    // One that is deleted is listed before, one that comes back is listed after.
    const names = new Map([...before, ...listed(ids)].map(claim => [claim.id, claim]))
    return ids.map((id, place) => ({
      id,
      customerName: names.get(id)?.customerName ?? '',
      claimName: names.get(id)?.claimName ?? '',
      problem: refusals[place] ?? null,
    }))
  }
}

export type BulkActions = ReturnType<typeof createBulkActions>
