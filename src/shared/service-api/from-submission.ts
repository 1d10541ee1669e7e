import { z } from 'zod'
import type { ClaimContent } from '../domain/claim-content.ts'
import { canonicalJson } from './canonical-json.ts'
import { type Submission, submissionSchema, submittedDocumentSchema } from './claims.ts'

const { customer, items, contacts, revenue } = submissionSchema.shape

/** A body as a service holds it, read tolerantly: what a newer service added to it is passed over. */
export const heldSubmissionSchema = z.object({
  ...submissionSchema.shape,
  customer: z.object(customer.shape),
  items: z.array(z.object(items.element.shape)),
  contacts: z.object(contacts.shape),
  revenue: z.object(revenue.unwrap().shape).nullable(),
  documents: z.array(z.object(submittedDocumentSchema.shape)),
})

/** The content of which the body was made; what a body leaves out (the other solution area's choices) is as in `base`. */
export function fromSubmission(held: Submission, base: ClaimContent): ClaimContent {
  const { claimName, solutionArea, activities, mpnId, publicSector, comment } = held
  const isMicrosoft365 = solutionArea === 'microsoft-365'
  const products = held.items.map(({ key, code, subscriptionId }) => ({
    id: key,
    product: code,
    subscriptionId: subscriptionId ?? '',
  }))
  return {
    ...base,
    ...{ claimName, solutionArea, activities, mpnId, publicSector, comment },
    customer: held.customer,
    confirmedActivities: activities,
    purchaseChannel: held.purchaseChannel ?? base.purchaseChannel,
    products: isMicrosoft365 ? base.products : products,
    workloads: isMicrosoft365 ? held.items.map(({ code }) => code) : base.workloads,
    contacts: { ...held.contacts, technical: held.contacts.technical ?? base.contacts.technical },
    revenue: held.revenue ?? base.revenue,
  }
}

/** Whether both bodies claim the same, whenever, by which policy and from which laptop it was confirmed. */
export function claimTheSame(one: Submission, other: Submission): boolean {
  return canonicalJson(claimed(one)) === canonicalJson(claimed(other))
}

function claimed({ documents, ...body }: Submission): unknown {
  const { confirmedAt: _when, deviceId: _where, policyId: _policy, ...rest } = body
  // The same bytes, described alike: a document's number is this laptop's own.
  const proof = documents.map(({ id: _id, ...document }) => canonicalJson(document)).toSorted()
  return { ...rest, documents: proof }
}
