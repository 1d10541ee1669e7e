import type { Problem } from '../../shared/domain/problem.ts'

/** How a problem travels through tus-js-client, which knows errors alone; it never leaves the upload client. */
export class UploadFailure extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}
