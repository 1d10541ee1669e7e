import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'

/** Data that is open needs no recovery: what offers it is `brokenStart`. */
export const whereAllIsWell: ClaimdeskHandlers['recovery'] = {
  backups: () => success([]),
  recover: () => failure(problem('backup-not-found')),
}
