import type { Attachment } from '../domain/attachment.ts'
import type { ClaimContent, Contact } from '../domain/claim-content.ts'
import { claimItems } from '../domain/claim-items.ts'
import { fullDomain, normalizeGuid } from '../domain/customer.ts'
import type { Instant } from '../domain/identifiers.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { needsTechnicalContact } from '../domain/rules/contacts.ts'
import type { Submission } from './claims.ts'

/** What is known only when the user confirms. */
interface Confirmation {
  /** By which the claim was checked. */
  readonly policy: Policy
  readonly confirmedAt: Instant
  readonly deviceId: string
}

function trimmed({ name, title, email }: Contact): Contact {
  return { name: name.trim(), title: title.trim(), email: email.trim() }
}

function submittedItems(content: ClaimContent): Submission['items'] {
  return claimItems(content).map(({ key, code, subscriptionId }) => ({
    key,
    code,
    subscriptionId: subscriptionId ?? null,
  }))
}

function submittedContacts(content: ClaimContent, policy: Policy): Submission['contacts'] {
  const { customer, technical, partner } = content.contacts
  return {
    customer: trimmed(customer),
    technical: needsTechnicalContact(content, policy) ? trimmed(technical) : null,
    partner: trimmed(partner),
  }
}

function submittedRevenue({ activities, revenue }: ClaimContent): Submission['revenue'] {
  if (!activities.includes('revenue-association')) return null
  return { solutionSeller: revenue.solutionSeller.trim(), isvSolution: revenue.isvSolution.trim() }
}

function submittedDocuments(documents: readonly Attachment[], itemKeys: ReadonlySet<string>) {
  return documents.map(({ id, sha256, name, sizeBytes, mediaType, kind, acknowledgementDate, covers }) => ({
    id,
    sha256,
    name,
    sizeBytes,
    mediaType: mediaType === '' ? 'application/octet-stream' : mediaType,
    kind,
    acknowledgementDate,
    // A row that was removed may still be ticked in a document.
    covers: covers.filter(key => itemKeys.has(key)),
  }))
}

/**
 * The claim as it is sent: normalized, without what its solution area and activities do not ask for, and the same each
 * time for the same input, so that sending again is seen as the same claim. For a claim without blockers.
 */
export function toSubmission(
  content: ClaimContent,
  documents: readonly Attachment[],
  { policy, confirmedAt, deviceId }: Confirmation,
): Submission {
  const { solutionArea, customer } = content
  if (solutionArea === null) throw new Error('A claim without a solution area must not be sent.')
  const items = submittedItems(content)
  return {
    claimName: content.claimName.trim(),
    customer: {
      name: customer.name.trim(),
      domain: fullDomain(customer.domain),
      tenantId: normalizeGuid(customer.tenantId),
    },
    solutionArea,
    activities: content.activities,
    purchaseChannel: solutionArea === 'microsoft-365' ? null : content.purchaseChannel,
    items,
    mpnId: content.mpnId.trim(),
    contacts: submittedContacts(content, policy),
    revenue: submittedRevenue(content),
    publicSector: content.publicSector,
    comment: content.comment.trim(),
    documents: submittedDocuments(documents, new Set(items.map(({ key }) => key))),
    policyId: policy.id,
    confirmedAt,
    deviceId,
  }
}
