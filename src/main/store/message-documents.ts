import { z } from 'zod'
import { type ClaimId, type Sha256, sha256Schema } from '../../shared/domain/identifiers.ts'
import { now, type StoreContext } from './store-context.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

const documentRow = z.object({ sha256: sha256Schema, name: z.string() })
const hashRow = documentRow.pick({ sha256: true })

/** A document that goes with a message about a claim, by the name that it has there. */
export type MessageDocument = z.output<typeof documentRow>

/** The documents of messages, ours and the reviewer's, and which of the reviewer's this laptop has fetched. */
export function messageDocuments(context: StoreContext) {
  const { db } = context
  const one = db.prepare(`
    SELECT document.value ->> '$.sha256' AS sha256, document.value ->> '$.name' AS name
    FROM (
      SELECT documents FROM comment WHERE claim_id = :claimId
      UNION ALL SELECT documents FROM reply WHERE claim_id = :claimId
    ), json_each(documents) AS document
    WHERE document.value ->> '$.sha256' = :sha256 LIMIT 1`)
  const fetched = db.prepare(`
    SELECT DISTINCT fetched_document.sha256
    FROM comment, json_each(comment.documents) AS document
    JOIN fetched_document ON fetched_document.sha256 = document.value ->> '$.sha256'
    WHERE claim_id = ?`)
  const note = db.prepare(`INSERT OR IGNORE INTO fetched_document (sha256, at) VALUES (?, ?)`)

  return {
    /** Where a message about this claim has it. */
    find: (claimId: ClaimId, sha256: Sha256): MessageDocument | undefined =>
      readRowIfAny('comment', documentRow, one.get({ claimId, sha256 })),

    /** Of the reviewer's documents those whose bytes were fetched. */
    fetchedOf: (claimId: ClaimId): Sha256[] =>
      fetched.all(claimId).map(row => readRow('fetched_document', hashRow, row).sha256),

    /** Its bytes are in the vault: from now on they are kept as long as a message names them. */
    noteFetched(sha256: Sha256): void {
      note.run(sha256, now(context))
    },
  }
}

export type MessageDocuments = ReturnType<typeof messageDocuments>
