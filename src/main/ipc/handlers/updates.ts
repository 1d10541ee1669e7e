import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Updates } from '../../updates/updates.ts'

export function updateHandlers(updates: Updates): ClaimdeskHandlers['updates'] {
  return {
    status: () => success(updates.status()),
    setFeed: ({ feedUrl }) => updates.setFeed(feedUrl),
    check: () => updates.check(),
    install: () => updates.install(),
  }
}
