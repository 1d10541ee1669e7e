import type { Problem, RuleCode } from '../../shared/domain/problem.ts'

/** The five published reasons for which reviewers send a claim back, in their order (domain.md B1.5). */
export const sendBackReasons = ['missing', 'signature', 'date', 'work', 'items'] as const
export type SendBackReason = (typeof sendBackReasons)[number]

/** What keeps each from being met. Without documents there is no signature, without a signature none with a date. */
const against: Record<SendBackReason, readonly RuleCode[]> = {
  missing: ['poe-missing'],
  signature: ['poe-missing', 'poe-acknowledgement-missing'],
  date: ['poe-missing', 'poe-acknowledgement-missing', 'poe-date-missing', 'poe-date-old'],
  work: ['poe-missing', 'poe-work-not-described'],
  items: ['poe-missing', 'item-missing', 'poe-item-not-covered'],
}

/** The reasons that would still apply to a claim with these problems. */
export function openReasons(problems: readonly Pick<Problem, 'code'>[]): SendBackReason[] {
  const codes = new Set<string>(problems.map(({ code }) => code))
  return sendBackReasons.filter(reason => against[reason].some(code => codes.has(code)))
}
