import { copiedContent } from '../../../shared/domain/claim-template.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { listLayoutSchema } from '../../../shared/ipc/claim-list.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { AfterDecisionRules } from '../../claims/after-decision.ts'
import type { BulkActions } from '../../claims/bulk-actions.ts'
import type { ClaimBrowser } from '../../claims/claim-browser.ts'
import type { ClaimDates } from '../../claims/claim-dates.ts'
import type { ClaimDesk } from '../../claims/claim-desk.ts'
import type { ClaimVerification } from '../../claims/claim-verification.ts'
import { prepareFollowUp } from '../../claims/follow-up.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import { prepareClaim } from '../../claims/prepare-claim.ts'
import { shownChanges } from '../../claims/shown-changes.ts'
import { shownConflict } from '../../claims/shown-conflict.ts'
import type { ClaimStore } from '../../store/open.ts'

interface Parts {
  readonly store: ClaimStore
  readonly desk: ClaimDesk
  readonly verification: ClaimVerification
  readonly facts: Pick<KnownFacts, 'policy'>
  readonly dates: ClaimDates
  readonly browser: ClaimBrowser
  readonly bulk: BulkActions
  readonly afterDecision: AfterDecisionRules
  /** Tells the page that claims changed by something else than its own saves. */
  readonly changed: () => void
}

export function claimHandlers({
  store,
  desk,
  facts,
  dates,
  browser,
  bulk,
  afterDecision,
  verification,
  changed,
}: Parts): ClaimdeskHandlers['claims'] {
  const announced = <T extends { readonly ok: boolean }>(outcome: T): T => {
    if (outcome.ok) changed()
    return outcome
  }
  const known = <T>(value: T | undefined) =>
    value === undefined ? failure(problem('claim-not-found')) : success(value)
  return {
    list: query => success(browser.page(query)),
    ids: query => success({ ids: browser.ids(query) }),
    groups: query => success({ groups: browser.groups(query) }),
    counts: ({ filters }) => success({ counts: browser.counts(filters) }),
    bulk: async ({ ids, action, run }) => announced(success({ results: await bulk(ids, action, run) })),
    views: () => success({ views: store.views.list() }),
    saveViews: ({ views }) => {
      store.views.save(views)
      return success({})
    },
    layout: () =>
      success({ layout: store.settings.read('claimListLayout', listLayoutSchema.nullable(), null) }),
    saveLayout: ({ layout }) => {
      store.settings.write('claimListLayout', layout)
      return success({})
    },
    get: ({ id }) => {
      const claim = store.claims.find(id)
      return claim ? success(claim) : failure(problem('claim-not-found'))
    },
    create: () => announced(success(store.claims.create(facts.policy().id))),
    save: input => store.claims.save(input),
    check: ({ id }) => desk.check(id),
    verify: ({ id }) => verification.verify(id),
    verification: ({ id }) => verification.latest(id),
    markReady: ({ id }) => announced(desk.markReady(id)),
    backToDraft: ({ id }) => announced(store.claims.backToDraft(id)),
    submit: ({ id }) => announced(desk.submit(id)),
    resubmit: ({ id }) => announced(desk.resubmit(id)),
    unsentChanges: ({ id }) => shownChanges(store, id),
    discardChanges: ({ id }) => announced(desk.discardChanges(id)),
    takeBack: ({ id }) => announced(store.outbox.takeBack(id)),
    deadline: ({ id }) => known(dates.deadlineOf(id)),
    renewal: ({ id }) => known(dates.renewalOf(id)),
    afterDecision: ({ id }) => known(afterDecision.of(id)),
    prepareFollowUp: ({ id }) => announced(prepareFollowUp({ store, facts }, id)),
    clone({ id }) {
      const claim = store.claims.find(id)
      if (claim === undefined) return failure(problem('claim-not-found'))
      const { content, documents } = claim
      const begin = { content: copiedContent(content), documents, step: 'products' } as const
      return announced(success(prepareClaim({ store, facts }, begin)))
    },
    remove: ({ id }) => announced(store.claims.remove(id)),
    restore: ({ id }) => announced(store.claims.restore(id)),
    attention: () => success({ claims: store.news.attention() }),
    conflict: ({ id }) => shownConflict(store, id),
    takeTheirs: ({ id }) => announced(store.conflictChoice.takeTheirs(id)),
    keepOurs: ({ id }) => announced(store.conflictChoice.keepOurs(id)),
    verifyHistory: ({ id }) =>
      store.claims.find(id) ? success(store.history.verify(id)) : failure(problem('claim-not-found')),
    history: ({ id }) =>
      store.claims.find(id) ? success(store.history.list(id)) : failure(problem('claim-not-found')),
  }
}
