import type { Attachment } from '../attachment.ts'
import { addMonths } from '../deadlines/calendar-day.ts'
import { problem } from '../problem.ts'
import type { Rule, RuleInput } from './rule.ts'

/** Documents that the customer signs, and that say what was done: the PoE form and a signed statement of work. */
export function isSigned({ kind }: Pick<Attachment, 'kind'>): boolean {
  return kind === 'poe-form' || kind === 'statement-of-work'
}

/** At least one document (A3 `poe-missing`, send-back reason 1). */
export const poePresence: Rule = ({ documents }) =>
  documents.length === 0 ? [problem('poe-missing', { path: 'documents' })] : []

/**
 * A signed document acknowledges the work and describes it (A3 `poe-acknowledgement-missing`, `poe-work-not-described`,
 * send-back reasons 2 and 4): without one both are in doubt, the second only so far as nobody has read the others. The text
 * of the others does not settle it, even where it is known: whether words describe the work is a reader's judgement.
 */
export const poeAcknowledgement: Rule = ({ documents }) =>
  documents.length === 0 || documents.some(isSigned)
    ? []
    : [
        problem('poe-acknowledgement-missing', { path: 'documents' }),
        problem('poe-work-not-described', { severity: 'warning', path: 'documents' }),
      ]

function datePath({ id }: Attachment): string {
  return `documents.${id}.acknowledgementDate`
}

function isRecent(date: string, { policy, today }: RuleInput): boolean {
  return date <= today && date >= addMonths(today, -policy.poe.acknowledgementMaxAgeMonths.value)
}

/**
 * One signature with a date that counts is enough; else each date that is missing, too old or in the future is named (A3
 * `poe-date-missing`, `poe-date-old`, send-back reason 3). The age counts at submission, so it is checked again then.
 */
export const poeDate: Rule = input => {
  const signed = input.documents.filter(isSigned)
  const dated = signed.flatMap(document =>
    document.acknowledgementDate === null ? [] : [{ document, date: document.acknowledgementDate }],
  )
  if (dated.some(({ date }) => isRecent(date, input))) return []
  if (dated.length === 0)
    return signed.map(document =>
      problem('poe-date-missing', { path: datePath(document), params: { document: document.name } }),
    )
  const months = input.policy.poe.acknowledgementMaxAgeMonths.value
  return dated.map(({ document, date }) =>
    problem('poe-date-old', { path: datePath(document), params: { document: document.name, date, months } }),
  )
}
