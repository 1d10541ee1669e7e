import { type Problem, problem } from '../problem.ts'

export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** A blocker at the field where nothing is typed. */
export function requireText(text: string, path: string): Problem[] {
  return isBlank(text) ? [problem('field-required', { path })] : []
}
