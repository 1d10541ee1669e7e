import type { SolutionArea } from '../../../../../src/shared/domain/claim-content.ts'
import { businessApplications, microsoft365, technicalContact } from './area-mutations.ts'
import { anyArea } from './field-mutations.ts'
import { type Mutation, withContent } from './mutations.ts'
import { proof } from './proof-mutations.ts'

const unknownProduct: Mutation = {
  name: 'a product that no list knows',
  spoil: withContent(({ products }) => ({ products: products.map(row => ({ ...row, product: 'clippy' })) })),
  expected: ['product-unknown warning products.*.product'],
}

const unknownWorkload: Mutation = {
  name: 'a workload that no list knows',
  spoil: input => ({
    ...withContent(() => ({ workloads: ['clippy'] }))(input),
    documents: input.documents.map(document => ({ ...document, covers: ['clippy'] })),
  }),
  expected: ['product-unknown warning workloads'],
}

const noActivity: Mutation = {
  name: 'no activity',
  spoil: withContent(() => ({ activities: [] })),
  expected: ['activity-missing blocker activities'],
}

const unconfirmedActivity: Mutation = {
  name: 'activities of which nobody said to be sure',
  spoil: withContent(() => ({ confirmedActivities: [] })),
  expected: ['activity-irreversible warning activities'],
}

/** Every fault that a claim of the area can have, each alone, with what must be said of it (domain.md A3). */
export const mutationTable: Record<SolutionArea, readonly Mutation[]> = {
  'business-applications': [
    noActivity,
    unconfirmedActivity,
    ...anyArea,
    ...proof,
    ...businessApplications,
    ...technicalContact,
    unknownProduct,
  ],
  'microsoft-365': [noActivity, unconfirmedActivity, ...anyArea, ...proof, ...microsoft365, unknownWorkload],
}
