import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Claim } from '../../shared/domain/claim.ts'
import { type ClaimContent, emptyClaimContent } from '../../shared/domain/claim-content.ts'
import { type ClaimState, claimStateSchema } from '../../shared/domain/claim-state.ts'
import { normalizeGuid } from '../../shared/domain/customer.ts'
import { type ClaimId, claimIdSchema, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import { isDeletable } from '../../shared/domain/life-cycle.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { closedChanges } from '../../shared/domain/policy/after-submission.ts'
import type { EditableField } from '../../shared/domain/policy/policy.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { Step } from '../../shared/domain/steps.ts'
import type { ClaimChange } from './claim-change.ts'
import type { ClaimList } from './claim-list.ts'
import { claimReader } from './claim-reader.ts'
import { type ClaimSearch, phrase } from './claim-search.ts'
import type { ClaimTransition } from './claim-transition.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { storedContentSchema } from './stored-content.ts'
import { jsonColumn, readRow } from './stored-row.ts'

/** What the claim repository is built on. */
interface ClaimParts {
  readonly history: HistoryRepository
  readonly transition: ClaimTransition
  readonly change: ClaimChange
  readonly search: ClaimSearch
  readonly list: ClaimList
  /** The policy by which a new claim is checked at first. */
  readonly policyId: () => string
}

export interface Save {
  readonly id: ClaimId
  /** The revision that the change was made on. */
  readonly revision: number
  readonly content: ClaimContent
  readonly step: Step
}

export interface Saved {
  readonly revision: number
  readonly state: ClaimState
  readonly updatedAt: Instant
}

/** Another claim of this laptop, as far as the search for duplicates needs it. */
export interface LiveClaim {
  readonly id: ClaimId
  readonly state: ClaimState
  readonly content: ClaimContent
}

const savedRow = z.object({ revision: z.int(), state: claimStateSchema, updatedAt: instantSchema })
const storedRow = z.object({ revision: z.int(), content: jsonColumn(z.unknown()) })
const liveRow = z.object({ id: claimIdSchema, state: claimStateSchema, content: storedContentSchema })

/** Claims as stored. Every change also appends to the claim's history, in the same transaction. */
export function claimRepository(context: StoreContext, parts: ClaimParts) {
  const { db, newId } = context
  const { history, transition, change, search } = parts
  const insert = db.prepare(`
    INSERT INTO claim (id, state, content, policy_id, created_at, updated_at)
    VALUES (:id, 'draft', :content, :policyId, :at, :at)`)
  const stored = db.prepare(`SELECT revision, content FROM claim WHERE id = ?`)
  const saved = db.prepare(`SELECT revision, state, updated_at AS updatedAt FROM claim WHERE id = ?`)
  const setStep = db.prepare(`UPDATE claim SET step = ? WHERE id = ?`)
  const setContent = db.prepare(`UPDATE claim SET content = ?, revision = revision + 1 WHERE id = ?`)
  const setPolicy = db.prepare(`UPDATE claim SET policy_id = ? WHERE id = ?`)
  const setDeleted = db.prepare(`UPDATE claim SET deleted_at = ? WHERE id = ?`)
  const setRestored = db.prepare(`
    UPDATE claim SET deleted_at = NULL, updated_at = ? WHERE id = ? AND deleted_at IS NOT NULL`)
  const live = db.prepare(`
    SELECT id, state, content FROM claim_search CROSS JOIN claim ON number = claim_search.rowid
    WHERE claim_search MATCH :ids AND deleted_at IS NULL AND state NOT IN ('rejected', 'rejected-final')
      AND id <> :exceptId`)
  const inConflict = db.prepare(`SELECT 1 FROM conflict WHERE claim_id = ?`)
  const find = claimReader(context)

  /** A claim that was there a moment ago, in the same transaction. */
  function get(id: ClaimId): Claim {
    const claim = find(id)
    if (claim === undefined) throw new Error(`Claim ${id} is gone within a transaction.`)
    return claim
  }

  function moved(id: ClaimId, to: string): Outcome<Claim, 'claim-not-found' | 'transition-refused'> {
    const outcome = transition.move(id, to, 'user')
    return outcome.ok ? success(get(id)) : outcome
  }

  function writeContent(
    { id, revision, content }: Save,
    open: readonly EditableField[] | 'all',
  ): Outcome<null, 'claim-changed-elsewhere' | 'claim-not-editable'> {
    const row = readRow('claim', storedRow, stored.get(id))
    const current = storedContentSchema.safeParse(JSON.stringify(row.content)).data
    // A save that is sent twice, or changed nothing, is right whatever it was based on.
    if (isDeepStrictEqual(current, content)) return success(null)
    if (row.revision !== revision) {
      return failure(problem('claim-changed-elsewhere', { params: { revision: row.revision } }))
    }
    const closed = current === undefined ? [] : closedChanges(current, content, open)
    if (closed.length > 0)
      return failure(problem('claim-not-editable', { params: { fields: closed.join(', ') } }))
    setContent.run(JSON.stringify(content), id)
    history.gatherEdits(id, row.content, content)
    change.changed(id)
    return success(null)
  }

  return {
    create: atomic(context, (policyId: string = parts.policyId()): Claim => {
      const id = claimIdSchema.parse(newId())
      const content = JSON.stringify(emptyClaimContent)
      insert.run({ id, content, policyId, at: now(context) })
      history.append(id, { what: 'created' })
      search.refresh(id)
      return get(id)
    }),

    /** Undefined for one that is not there, or is deleted. @throws UnreadableRow, see `storageProblem` */
    find,

    /** The newest change first, unless asked otherwise. */
    list: parts.list.list,

    /** Durable when it returns. A change of `step` alone is no change of the claim. */
    save: atomic(
      context,
      (save: Save): Outcome<Saved, 'claim-not-found' | 'claim-not-editable' | 'claim-changed-elsewhere'> => {
        const may = change.mayChange(save.id)
        if (!may.ok) return may
        const written = writeContent(save, may.value.open)
        if (!written.ok) return written
        setStep.run(save.step, save.id)
        return success(readRow('claim', savedRow, saved.get(save.id)))
      },
    ),

    /** Whether it is complete is for the caller to check, by the policy named. */
    markReady: atomic(
      context,
      (id: ClaimId, policyId: string): Outcome<Claim, 'claim-not-found' | 'transition-refused'> => {
        const outcome = transition.move(id, 'ready', 'user')
        if (!outcome.ok) return outcome
        setPolicy.run(policyId, id)
        return success(get(id))
      },
    ),

    backToDraft: atomic(context, (id: ClaimId) => moved(id, 'draft')),

    /** Off the list; kept for `restore`. */
    remove: atomic(
      context,
      (id: ClaimId): Outcome<Record<string, never>, 'claim-not-found' | 'claim-not-deletable'> => {
        const state = transition.stateOf(id)
        if (state === undefined) return failure(problem('claim-not-found'))
        // What the service has besides must not be lost from sight.
        const mayGo = isDeletable(state) && inConflict.get(id) === undefined
        if (!mayGo) return failure(problem('claim-not-deletable', { params: { state } }))
        setDeleted.run(now(context), id)
        history.append(id, { what: 'deleted' })
        return success({})
      },
    ),

    /** Undoes `remove`; of a claim that is not deleted, nothing. */
    restore: atomic(context, (id: ClaimId): Outcome<Claim, 'claim-not-found'> => {
      if (setRestored.run(now(context), id).changes > 0) history.append(id, { what: 'restored' })
      const claim = find(id)
      return claim ? success(claim) : failure(problem('claim-not-found'))
    }),

    /**
     * Claims that may claim the same as this one, having one of those IDs; those that cannot be read are left out, and say so
     * when opened.
     */
    liveClaims(exceptId: ClaimId, ids: readonly string[]): LiveClaim[] {
      const wanted = ids.map(normalizeGuid).filter(id => id !== '')
      if (wanted.length === 0) return []
      return live
        .all({ exceptId, ids: wanted.map(phrase).join(' OR ') })
        .flatMap(row => liveRow.safeParse(row).data ?? [])
    },
  }
}

export type ClaimRepository = ReturnType<typeof claimRepository>
