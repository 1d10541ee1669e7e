import { z } from 'zod'
import type { ClaimId, Instant } from '../../shared/domain/identifiers.ts'
import { claimRowSchema, type StoredClaim } from './claim-row.ts'
import type { ServiceDatabase } from './open.ts'

/** What a change may touch; version and place in the feed follow by themselves. */
type ClaimChange = Partial<
  Pick<
    StoredClaim,
    | 'status'
    | 'submission'
    | 'contentHash'
    | 'receiptId'
    | 'receivedAt'
    | 'subscriptions'
    | 'withdrawnAt'
    | 'competition'
  >
>

type NewClaim = Pick<StoredClaim, 'id' | 'submission' | 'contentHash' | 'receiptId' | 'competition'> & {
  readonly deviceId: string
}

export interface ClaimRepository {
  find(id: ClaimId): StoredClaim | undefined
  all(): StoredClaim[]
  /** Claims whose last change is later than `sequence`, oldest change first. */
  changedSince(sequence: number, limit: number): StoredClaim[]
  /** The laptop that sent its content; undefined where that was not noted. */
  deviceOf(id: ClaimId): string | undefined
  wasDisputed(id: ClaimId): boolean
  /** By which the change of that number is known again; undefined where there was none. */
  markOf(sequence: number): string | undefined
  add(claim: NewClaim, at: Instant): void
  /** Writes the change (an empty one too: a comment is one), with a new version and a new place in the feed. */
  change(id: ClaimId, change: ClaimChange, at: Instant): void
}

/** Claims in SQLite; every write moves the claim to the end of the change feed, in one transaction. */
export function claimRepository(db: ServiceDatabase): ClaimRepository {
  const select = `
    SELECT claim.*, (SELECT content FROM competition WHERE claim_id = claim.id) AS competition FROM claim`
  const byId = db.prepare(`${select} WHERE id = ?`)
  const inOrder = db.prepare(`${select} ORDER BY received_at, id`)
  const later = db.prepare(`${select} WHERE sequence > ? ORDER BY sequence LIMIT ?`)
  const mark = db.prepare('SELECT mark FROM change_mark WHERE sequence = ?').pluck()
  const nextChange = db.prepare('INSERT INTO change (claim_id) VALUES (?)')
  const insert = db.prepare(
    `INSERT INTO claim
       (id, status, status_since, version, submission, content_hash, receipt_id, received_at, updated_at, sequence)
     VALUES (@id, 'submitted', @at, 1, @submission, @contentHash, @receiptId, @at, @at, @sequence)`,
  )
  const update = db.prepare(
    `UPDATE claim SET
       status = @status, status_since = @statusSince, version = @version, submission = @submission,
       content_hash = @contentHash, receipt_id = @receiptId, received_at = @receivedAt,
       subscriptions = @subscriptions, withdrawn_at = @withdrawnAt, updated_at = @at, sequence = @sequence
     WHERE id = @id`,
  )

  const noteDevice = db.prepare('INSERT OR REPLACE INTO submitted_from (claim_id, device_id) VALUES (?, ?)')
  const putCompetition = db.prepare('INSERT OR REPLACE INTO competition (claim_id, content) VALUES (?, ?)')
  const device = db.prepare('SELECT device_id FROM submitted_from WHERE claim_id = ?').pluck()

  const noteDispute = db.prepare('INSERT OR IGNORE INTO disputed (claim_id, at) VALUES (?, ?)')
  const dispute = db.prepare('SELECT 1 FROM disputed WHERE claim_id = ?')

  const read = (row: unknown) => claimRowSchema.parse(row)
  const find = (id: ClaimId) => {
    const row = byId.get(id)
    return row === undefined ? undefined : read(row)
  }
  const noteCompetition = (id: ClaimId, competition: StoredClaim['competition']) => {
    if (competition !== null) putCompetition.run(id, JSON.stringify(competition))
  }
  const sequenceFor = (id: ClaimId) => Number(nextChange.run(id).lastInsertRowid)

  return {
    find,
    all: () => inOrder.all().map(read),
    changedSince: (sequence, limit) => later.all(sequence, limit).map(read),
    markOf: sequence => z.string().optional().parse(mark.get(sequence)),
    deviceOf: id => z.string().optional().parse(device.get(id)),
    wasDisputed: id => dispute.get(id) !== undefined,
    add: db.transaction(({ deviceId, competition, ...claim }: NewClaim, at: Instant) => {
      const submission = JSON.stringify(claim.submission)
      insert.run({ ...claim, submission, at, sequence: sequenceFor(claim.id) })
      noteDevice.run(claim.id, deviceId)
      noteCompetition(claim.id, competition)
    }),
    change: db.transaction((id: ClaimId, change: ClaimChange, at: Instant) => {
      const before = find(id)
      if (before === undefined) throw new Error(`no claim ${id} to change`)
      const { competition, ...after } = { ...before, ...change }
      noteCompetition(id, competition)
      update.run({
        ...after,
        statusSince: after.status === before.status ? before.statusSince : at,
        version: before.version + 1,
        submission: JSON.stringify(after.submission),
        subscriptions: JSON.stringify(after.subscriptions),
        at,
        sequence: sequenceFor(id),
      })
      if (after.status === 'in-dispute') noteDispute.run(id, at)
    }),
  }
}
