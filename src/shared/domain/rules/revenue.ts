import { requireText } from './blank-field.ts'
import type { Rule } from './rule.ts'

/** Revenue association names the solution's seller and the ISV's product or solution (domain.md A2). */
export const revenue: Rule = ({ content }) =>
  content.activities.includes('revenue-association') && content.solutionArea !== 'microsoft-365'
    ? [
        ...requireText(content.revenue.solutionSeller, 'revenue.solutionSeller'),
        ...requireText(content.revenue.isvSolution, 'revenue.isvSolution'),
      ]
    : []
