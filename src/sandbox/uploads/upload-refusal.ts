import type { ProblemCode } from '../../shared/domain/problem.ts'
import type { RefusalDetails } from '../http/answer.ts'

/**
 * Why an upload is refused, in the form that @tus/server's hooks and stores may throw: it answers with `status_code`, and
 * the adapter in `routes.ts` makes problem details of the rest.
 */
export class UploadRefusal extends Error {
  readonly status_code: number
  readonly body: string
  readonly code: ProblemCode
  readonly details: RefusalDetails

  constructor(status: number, code: ProblemCode, details: RefusalDetails = {}) {
    super(code)
    this.status_code = status
    this.body = code
    this.code = code
    this.details = details
  }
}
