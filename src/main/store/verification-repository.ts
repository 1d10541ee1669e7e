import { z } from 'zod'
import { type ClaimId, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import { type Problem, problemSchema } from '../../shared/domain/problem.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRowIfAny } from './stored-row.ts'

/** What the service found, for the inputs named: it is stale once they are others. */
export interface StoredVerification {
  readonly inputsHash: string
  readonly problems: readonly Problem[]
  readonly at: Instant
}

// A code that this version does not know hides no other.
const problemsColumn = jsonColumn(
  z.array(z.unknown()).transform(list => list.flatMap(one => problemSchema.safeParse(one).data ?? [])),
)
const verificationRow = z.object({ inputsHash: z.string(), problems: problemsColumn, at: instantSchema })
const returnedRow = z.object({ problems: problemsColumn })

/** What the service last found wrong with each claim. */
export function verificationRepository({ db }: StoreContext) {
  const ofClaim = db.prepare(`
    SELECT inputs_hash AS inputsHash, problems, at FROM verification WHERE claim_id = ?`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO verification (claim_id, inputs_hash, problems, at)
    VALUES (:claimId, :inputs, :problems, :at)`)
  const returned = db.prepare(`SELECT problems FROM returned_claim WHERE claim_id = ?`)

  return {
    find: (claimId: ClaimId): StoredVerification | undefined =>
      readRowIfAny('verification', verificationRow, ofClaim.get(claimId)),

    /** @param found `inputs`: whatever tells these inputs from others */
    record(
      claimId: ClaimId,
      { inputs, problems, at }: { inputs: string; problems: readonly Problem[]; at: Instant },
    ): void {
      put.run({ claimId, inputs, problems: JSON.stringify(problems), at })
    },

    /**
     * Why sending gave the claim back, until it changes or is made ready again. To be shown, not to stop `markReady`: some
     * are mended elsewhere (a role is given), and nothing in the claim needs to change.
     */
    returned: (claimId: ClaimId): readonly Problem[] =>
      readRowIfAny('returned_claim', returnedRow, returned.get(claimId))?.problems ?? [],
  }
}
