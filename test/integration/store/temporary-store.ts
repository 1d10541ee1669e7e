import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { type ClaimStore, type OpenClaimStoreOptions, openClaimStore } from '../../../src/main/store/open.ts'
import { type ClaimContent, emptyClaimContent } from '../../../src/shared/domain/claim-content.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { Outcome } from '../../../src/shared/domain/outcome.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { type Submission, submissionSchema } from '../../../src/shared/service-api/claims.ts'
import { toSubmission } from '../../../src/shared/service-api/to-submission.ts'
import { aContent, anAttachment, anId } from '../../support/builders.ts'
import { fastFolder } from '../../support/fast-folder.ts'

/** A folder of the test's own, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(fastFolder, 'claimdesk-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestDesk {
  readonly file: string
  readonly store: ClaimStore
  /** Moves the desk's clock on. */
  pass(time: { minutes?: number; days?: number }): void
  now(): string
  /** Ends without closing anything, as a killed process does, and opens the same file anew. */
  reopened(): ClaimStore
  /** The file as another connection sees it. */
  sql<T>(statement: string, ...values: unknown[]): T[]
}

/** A store in a folder of its own, with a clock that stands still until told. */
export function aDesk(options: Partial<OpenClaimStoreOptions> = {}): TestDesk {
  const file = options.file ?? join(temporaryFolder(), 'claims.db')
  let nowMs = Date.parse('2026-03-16T09:00:00.000Z')
  const clock = () => new Date(nowMs)
  const open = () => value(openClaimStore({ file, clock, newId: anId, who: () => 'Paola Verdi', ...options }))
  const opened: ClaimStore[] = []
  onTestFinished(() => {
    for (const store of opened) store.close()
  })
  const keep = (store: ClaimStore) => {
    opened.push(store)
    return store
  }
  return {
    file,
    store: keep(open()),
    now: () => clock().toISOString(),
    pass({ minutes = 0, days = 0 }) {
      nowMs += (days * 24 * 60 + minutes) * 60_000
    },
    reopened: () => keep(open()),
    sql<T>(statement: string, ...values: unknown[]): T[] {
      const db = new Database(file)
      try {
        const prepared = db.prepare<unknown[], T>(statement)
        if (prepared.reader) return prepared.all(...values)
        prepared.run(...values)
        return []
      } finally {
        db.close()
      }
    },
  }
}

/** The value of an outcome that must be one. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Unexpected problem ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/** The problem's code of an outcome that must have one. */
export function codeOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('A problem was expected.')
  return outcome.problem.code
}

export function write(store: ClaimStore, id: ClaimId, overrides: Partial<ClaimContent> = {}) {
  const { revision } = value(found(store, id))
  return value(
    store.claims.save({ id, revision, content: { ...emptyClaimContent, ...overrides }, step: 'customer' }),
  )
}

/** A new claim with the content of the builders' valid one. */
export function aDraft(store: ClaimStore, overrides: Partial<ClaimContent> = {}): ClaimId {
  const { id } = store.claims.create()
  write(store, id, aContent(overrides))
  return id
}

export function aReadyClaim(store: ClaimStore): ClaimId {
  const id = aDraft(store)
  value(store.claims.markReady(id, '2020-07'))
  return id
}

export function aSubmission(): Submission {
  return submissionSchema.parse(
    toSubmission(aContent(), [anAttachment({ id: '01890000-0000-7000-8000-00000000a77a' })], {
      policy: defaultPolicy,
      confirmedAt: '2026-03-16T09:00:00.000Z',
      deviceId: '5f0c0000-0000-4000-8000-00000000000d',
    }),
  )
}

export function aQueuedClaim(store: ClaimStore): ClaimId {
  const id = aReadyClaim(store)
  value(store.outbox.enqueue(id, aSubmission(), anId()))
  return id
}

function found(store: ClaimStore, id: ClaimId): Outcome<{ revision: number }> {
  const claim = store.claims.find(id)
  return claim
    ? { ok: true, value: claim }
    : { ok: false, problem: { code: 'claim-not-found', severity: 'blocker', retryable: false } }
}
