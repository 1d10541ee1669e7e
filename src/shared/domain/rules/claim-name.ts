import { requireText } from './blank-field.ts'
import type { Rule } from './rule.ts'

/** A claim has a name of the partner's own (domain.md A2). */
export const claimName: Rule = ({ content }) => requireText(content.claimName, 'claimName')
