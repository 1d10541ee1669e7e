import { z } from 'zod'
import type { VerifiedCustomer } from '../../shared/domain/customer-book.ts'
import { type ClaimId, type Instant, instantSchema } from '../../shared/domain/identifiers.ts'
import { type Problem, problemSchema } from '../../shared/domain/problem.ts'
import { type LatestVerification, latestVerificationSchema } from '../../shared/ipc/claim-procedures.ts'
import { verifiedCodes } from '../../shared/service-api/verification-of-claim.ts'
import type { CustomerBook } from './customer-book.ts'
import type { StoreContext } from './store-context.ts'
import { jsonColumn, readRowIfAny } from './stored-row.ts'

/** What the service found, for the inputs named: it is stale once they are others. */
export interface StoredVerification {
  readonly inputsHash: string
  readonly problems: readonly Problem[]
  readonly items: LatestVerification['items']
  readonly at: Instant
}

/** What is recorded; `inputs` is whatever tells these inputs from others. */
export interface FoundByService extends Omit<StoredVerification, 'inputsHash'> {
  readonly inputs: string
  readonly customer?: VerifiedCustomer
}

// A code that this version does not know hides no other.
const problemsColumn = jsonColumn(
  z.array(z.unknown()).transform(list => list.flatMap(one => problemSchema.safeParse(one).data ?? [])),
)
const verificationRow = z.object({
  inputsHash: z.string(),
  problems: problemsColumn,
  items: jsonColumn(latestVerificationSchema.shape.items),
  at: instantSchema,
})
const returnedRow = z.object({ problems: problemsColumn })

/** What the service last found of each claim. */
export function verificationRepository(
  { db }: StoreContext,
  { customers }: { customers: Pick<CustomerBook, 'noteVerified'> },
) {
  const ofClaim = db.prepare(`
    SELECT inputs_hash AS inputsHash, problems, items, at FROM verification WHERE claim_id = ?`)
  const put = db.prepare(`
    INSERT OR REPLACE INTO verification (claim_id, inputs_hash, problems, items, at)
    VALUES (:claimId, :inputs, :problems, :items, :at)`)
  const returnedOf = db.prepare(`SELECT problems FROM returned_claim WHERE claim_id = ?`)
  const keepReturned = db.prepare(`UPDATE returned_claim SET problems = ? WHERE claim_id = ?`)

  const returned = (claimId: ClaimId): readonly Problem[] =>
    readRowIfAny('returned_claim', returnedRow, returnedOf.get(claimId))?.problems ?? []

  const putAndSupersede = db.transaction(
    (claimId: ClaimId, { inputs, problems, items, at, customer }: FoundByService): void => {
      put.run({ claimId, inputs, problems: JSON.stringify(problems), items: JSON.stringify(items), at })
      const others = returned(claimId).filter(({ code }) => !verifiedCodes.has(code))
      keepReturned.run(JSON.stringify(others), claimId)
      if (customer) customers.noteVerified(customer, at)
    },
  )

  return {
    find: (claimId: ClaimId): StoredVerification | undefined =>
      readRowIfAny('verification', verificationRow, ofClaim.get(claimId)),

    /** Takes the place of the last answer, and of what an earlier sending was told about the same. */
    record(claimId: ClaimId, found: FoundByService): void {
      putAndSupersede(claimId, found)
    },

    /**
     * Why sending gave the claim back, until it changes or is made ready again. To be shown, not to stop `markReady`: some
     * are mended elsewhere (a role is given), and nothing in the claim needs to change.
     */
    returned,
  }
}
