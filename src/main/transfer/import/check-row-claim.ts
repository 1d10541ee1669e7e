import type { ClaimOfRows, RowProblem } from '../../../shared/claim-table/claims-of-rows.ts'
import { columnOfPath } from '../../../shared/claim-table/columns.ts'
import { itemName } from '../../../shared/domain/policy/item-name.ts'
import type { Problem, RuleCode } from '../../../shared/domain/problem.ts'
import { checkClaim } from '../../../shared/domain/rules/all-rules.ts'
import type { RuleInput } from '../../../shared/domain/rules/rule.ts'

/** What a file cannot say, or is asked later, in the wizard: the user's word, and what has to do with sending. */
const later: readonly RuleCode[] = ['activity-irreversible', 'role-missing', 'policy-outdated']

export type Surroundings = Omit<RuleInput, 'content' | 'others'>

/** What the rules say of a claim made of rows, at the rows and columns where it can be mended. Documents come afterwards. */
export function checkRowClaim(claim: ClaimOfRows, surroundings: Surroundings): RowProblem[] {
  const known = new Set(claim.problems.map(({ row, column }) => `${row} ${column}`))
  return (
    checkClaim({ ...surroundings, content: claim.content })
      .filter(({ code, severity }) => severity !== 'info' && !code.startsWith('poe-') && !isLater(code))
      .map(found => atRow(found, claim, surroundings))
      // Of a value that could not be understood, that it is missing would be no news.
      .filter(({ row, column }) => !known.has(`${row} ${column}`))
  )
}

/** The row in which a problem is mended: that of its product or workload, else the claim's first. */
export function atRow(found: Problem, { rows, content }: ClaimOfRows, { policy }: Surroundings): RowProblem {
  const column = columnOfPath(found.path)
  const itemId = found.path?.split('.')[1]
  const ofItem =
    column === 'item' && found.path === 'workloads'
      ? rows[content.workloads.findLastIndex(code => itemName(code, policy) === found.params?.item)]
      : rows.find(row => row.itemId === itemId)
  return { row: (ofItem ?? rows[0])?.number ?? 0, column, problem: found }
}

function isLater(code: Problem['code']): boolean {
  return later.some(one => one === code)
}
