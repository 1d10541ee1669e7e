import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Parts } from '../../parts.ts'

export function syncHandlers({ sync, store }: Pick<Parts, 'sync' | 'store'>): ClaimdeskHandlers['sync'] {
  return {
    status: () => success(sync.status()),
    now: async () => success(await sync.now()),
    outbox: () => success(sync.outbox()),
    pause: async () => success(await sync.pause()),
    resume: () => success(sync.resume()),
    sent: query => success(store.sent.list(query)),
  }
}
