import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Sync } from '../../sync/sync-parts.ts'

export function syncHandlers(sync: Sync): ClaimdeskHandlers['sync'] {
  return {
    status: () => success(sync.status()),
    now: async () => success(await sync.now()),
    outbox: () => success(sync.outbox()),
  }
}
