import { contentFor } from '../../../shared/domain/customer-book.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import { prepareClaim } from '../../claims/prepare-claim.ts'
import type { ClaimStore } from '../../store/open.ts'

interface Parts {
  readonly store: ClaimStore
  readonly facts: Pick<KnownFacts, 'policy'>
  /** Tells the page that claims came, or were changed. */
  readonly changed: () => void
}

export function customerHandlers({ store, facts, changed }: Parts): ClaimdeskHandlers['customers'] {
  const { customers, claimsOfCustomer } = store
  const announced = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) changed()
    return outcome
  }
  return {
    list: query => success(customers.list(query)),
    get: ({ id }) => customers.get(id),
    add: data => success(customers.add(data)),
    change: ({ id, data }) => customers.change(id, data),
    remove: ({ id }) => customers.remove(id),
    saveNotes: ({ id, notes }) => customers.saveNotes(id, notes),
    claims: ({ id, ...page }) => success(claimsOfCustomer.page(id, page)),
    documents: ({ id }) => success(claimsOfCustomer.documents(id)),
    doubles: () => success(store.customerDoubles.find()),
    keepApart({ one, other }) {
      store.customerDoubles.keepApart(one, other)
      return success({})
    },
    merge: input => announced(store.customerMerge.merge(input)),
    undoMerge: ({ id }) => announced(store.customerMerge.undo(id)),
    newClaim({ id }) {
      const customer = customers.find(id)
      if (customer === undefined) return failure(problem('customer-not-found'))
      const claim = prepareClaim({ store, facts }, { content: contentFor(customer), step: 'solution' })
      changed()
      return success(claim)
    },
  }
}
