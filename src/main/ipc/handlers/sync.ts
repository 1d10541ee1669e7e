import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Parts } from '../../parts.ts'
import { baseUrlOf } from '../../sync/base-url.ts'

type SyncHandlerParts = Pick<Parts, 'sync' | 'store' | 'metered'> & {
  readonly facts: Pick<Parts['facts'], 'serviceUrl'>
  readonly newId: () => string
  /** Tells the page that claims changed by something else than its own saves. */
  readonly changed: () => void
}

export function syncHandlers({
  sync,
  store,
  metered,
  facts,
  newId,
  changed,
}: SyncHandlerParts): ClaimdeskHandlers['sync'] {
  const afterwards = (claimIds: readonly ClaimId[], work: (id: ClaimId) => unknown) => {
    for (const id of claimIds) work(id)
    changed()
    sync.wake()
    return success(sync.status())
  }
  return {
    status: () => success(sync.status()),
    // Asked for by the user, so nothing is held back.
    now: async () => success(await metered.whileAsked(() => sync.now())),
    connection({ isMetered, isBack }) {
      if (metered.report(isMetered) || isBack) sync.surroundingsChanged()
      return success({})
    },
    outbox: () => success(sync.outbox()),
    pause: async () => success(await sync.pause()),
    resume: () => success(sync.resume()),
    sent: query => success(store.sent.list(query)),
    goOn: async ({ question }) => success(await sync.goOn(question)),
    lost: () => {
      const url = facts.serviceUrl()
      return success(url === null ? [] : store.lostClaims.list(baseUrlOf(url)))
    },
    // One that is no longer lost is left as it is: the service has it again.
    sendAgain: ({ claimIds }) => afterwards(claimIds, id => store.outbox.sendAgain(id, newId())),
    leaveLost: ({ claimIds }) => afterwards(claimIds, id => store.lostClaims.leave(id)),
  }
}
