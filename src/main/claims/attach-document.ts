import type { Claim } from '../../shared/domain/claim.ts'
import { claimItems } from '../../shared/domain/claim-items.ts'
import { failure, type Outcome } from '../../shared/domain/outcome.ts'
import { openFieldsOf } from '../../shared/domain/policy/after-submission.ts'
import { problem } from '../../shared/domain/problem.ts'
import { problemOfNewFile } from '../../shared/domain/rules/poe-files.ts'
import type { BulkAction } from '../../shared/ipc/claim-list.ts'
import type { SharedDocument } from '../../shared/ipc/document-procedures.ts'
import type { ClaimStore } from '../store/open.ts'
import type { KnownFacts } from './known-facts.ts'

interface Parts {
  readonly store: Pick<ClaimStore, 'attachments'>
  readonly facts: Pick<KnownFacts, 'policy'>
}

/**
 * Attaches to one of many claims what is in the vault already. Refused before anything is written where the claim has these
 * bytes, or its policy would hold them against it: of many claims nobody would see it in time.
 */
export function attachDocument(
  { store, facts }: Parts,
  claim: Claim,
  shared: SharedDocument,
  { as, acknowledgementDate, coversAll }: Extract<BulkAction, { kind: 'attach-document' }>,
): Outcome<unknown> {
  const open = openFieldsOf(claim)
  if (open !== 'all' && !open.includes('documents'))
    return failure(problem('claim-not-editable', { params: { state: claim.state } }))
  if (claim.documents.some(({ sha256 }) => sha256 === shared.sha256))
    return failure(problem('document-already-attached', { params: { document: shared.name } }))
  const against = problemOfNewFile(shared, claim.documents.length, facts.policy().poe)
  if (against !== undefined) return failure(against)
  const { name, sha256, sizeBytes, mediaType } = shared
  return store.attachments.add(claim.id, {
    ...{ name, sha256, sizeBytes, mediaType, acknowledgementDate },
    ...(as !== null && { kind: as }),
    ...(coversAll && { covers: claimItems(claim.content).map(({ key }) => key) }),
  })
}
