import { checkClaim } from '../../../../../src/shared/domain/rules/all-rules.ts'
import type { RuleInput } from '../../../../../src/shared/domain/rules/rule.ts'

const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

function described(input: RuleInput): string[] {
  return checkClaim(input).map(({ code, severity, path }) =>
    `${code} ${severity} ${path ?? '-'}`.replace(id, '*'),
  )
}

/** What a fault brings that was not there before, as `code severity path`, each once. */
export function newProblems(before: RuleInput, after: RuleInput): string[] {
  const known = described(before)
  return [...new Set(described(after))].filter(line => !known.includes(line))
}
