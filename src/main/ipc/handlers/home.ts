import { success } from '../../../shared/domain/outcome.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Parts } from '../../parts.ts'

export function homeHandlers({ home }: Pick<Parts, 'home'>): ClaimdeskHandlers['home'] {
  return { get: () => success(home.get()) }
}
