import type { Problem } from '../../shared/domain/problem.ts'

/** Problems that the next claim would meet as well: the network, the sign-in, the service's own word to wait. */
const ofTheWay: ReadonlySet<string> = new Set([
  'service-unreachable',
  'service-answered-html',
  'service-busy',
  'sign-in-needed',
  'sign-in-provider-unreachable',
])

/** Whether the queue as a whole waits at once; other failures may be a single claim's and stop it at the second in a row. */
export function isQueueWide(problem: Problem): boolean {
  return ofTheWay.has(problem.code)
}

/** Whether an answer of any kind would mean that the way to the service is open again. */
export function isUnreachable(problem: Problem): boolean {
  return problem.code === 'service-unreachable' || problem.code === 'service-answered-html'
}
