import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import { prepareClaim } from '../../claims/prepare-claim.ts'
import type { ClaimStore } from '../../store/open.ts'

interface Parts {
  readonly store: ClaimStore
  readonly facts: Pick<KnownFacts, 'policy'>
  /** Tells the page that a claim came. */
  readonly changed: () => void
}

export function templateHandlers({ store, facts, changed }: Parts): ClaimdeskHandlers['templates'] {
  const { templates } = store
  return {
    list: () => success(templates.list()),
    save({ claimId, name }) {
      const claim = store.claims.find(claimId)
      return claim ? success(templates.save(name, claim.content)) : failure(problem('claim-not-found'))
    },
    rename: ({ id, name }) => templates.rename(id, name),
    remove: ({ id }) => templates.remove(id),
    restore: ({ id }) => templates.restore(id),
    newClaim({ id }) {
      const content = templates.contentOf(id)
      if (content === undefined) return failure(problem('template-not-found'))
      const claim = prepareClaim({ store, facts }, { content, step: 'customer' })
      changed()
      return success(claim)
    },
  }
}
