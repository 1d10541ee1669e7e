import { z } from 'zod'

/** What a rule can find wrong in a claim (domain.md A3). */
export const ruleCodes = [
  'field-required',
  'tenant-id-invalid',
  'domain-invalid',
  'domain-tenant-mismatch',
  'solution-area-missing',
  'activity-missing',
  'activity-not-in-area',
  'activity-irreversible',
  'channel-not-eligible',
  'item-missing',
  'product-unknown',
  'product-not-in-tenant',
  'subscription-not-dynamics',
  'subscription-is-csp',
  'subscription-not-provisioned',
  'subscription-already-claimed',
  'subscription-id-invalid',
  'subscription-not-active',
  'subscription-required',
  'duplicate-local',
  'mpn-invalid',
  'mpn-unknown',
  'mpn-not-enrolled',
  'mpn-special-type',
  'mpn-of-other-profile',
  'mpn-not-of-profile',
  'contact-missing',
  'email-invalid',
  'poe-missing',
  'poe-acknowledgement-missing',
  'poe-date-missing',
  'poe-date-old',
  'poe-work-not-described',
  'poe-item-not-covered',
  'poe-template-fields',
  'poe-type',
  'poe-too-large',
  'poe-too-many',
  'role-missing',
  'policy-outdated',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** What can go wrong on the laptop: with a request, a file, the disk. */
export const localCodes = [
  'input-invalid',
  'sender-refused',
  'internal',
  'claim-not-found',
  'claim-changed-elsewhere',
  'claim-incomplete',
  'claim-not-editable',
  'claim-not-deletable',
  'customer-not-found',
  'customer-has-claims',
  'template-not-found',
  'resubmission-refused',
  'resubmission-overtaken',
  'transition-refused',
  'reply-not-possible',
  'reply-empty',
  'reply-on-its-way',
  'policy-unknown',
  'setting-managed',
  'update-feed-not-answered',
  'update-refused',
  'update-not-ready',
  'update-must-wait',
  'document-not-found',
  'document-already-attached',
  'document-damaged',
  'document-not-opened',
  'program-missing',
  'file-unreadable',
  'file-empty',
  'file-vanished',
  'file-changed',
  'file-is-folder',
  'file-not-writable',
  'pasted-too-large',
  'disk-full',
  'cancelled',
  'storage-failed',
  'vault-locked',
  'vault-secret-wrong',
  'data-folder-unusable',
  'data-folder-missing',
  'database-from-newer-version',
  'database-damaged',
  'data-files-do-not-match',
  'data-folder-copied',
  'backup-failed',
  'backup-not-found',
  'backup-damaged',
  'backup-secret-missing',
  'link-refused',
  'report-outdated',
  'profile-not-found',
  'profile-in-use',
] as const

/** What can be wrong with a file of claims to be imported, or with a row of it. */
export const importCodes = [
  'import-file-unreadable',
  'import-too-large',
  'import-no-rows',
  'import-gone',
  'import-value-unknown',
  'import-rows-differ',
  'import-cell-too-long',
  'import-too-many-items',
  'import-undo-refused',
] as const

/** What can go wrong between laptop and service; the service answers with these too. */
export const serviceCodes = [
  'service-not-set',
  'service-unreachable',
  'service-answer-invalid',
  'service-answered-html',
  'service-error',
  'service-busy',
  'waits-for-unmetered',
  'sign-in-needed',
  'sign-in-ended',
  'sign-in-cancelled',
  'sign-in-timed-out',
  'sign-in-refused',
  'sign-in-not-accepted',
  'sign-in-not-offered',
  'sign-in-provider-unreachable',
  'browser-not-opened',
  'not-allowed',
  'request-invalid',
  'not-found',
  'claim-conflict',
  'precondition-failed',
  'document-not-uploaded',
  'upload-checksum-mismatch',
  'upload-too-large',
  'withdrawal-refused',
  'dispute-not-possible',
  'dispute-by-ticket',
  'dispute-late',
  'dispute-once',
  'disassociation-not-possible',
  'disassociation-by-ticket',
  'cursor-unknown',
  'claim-from-other-device',
  'service-is-another',
  'service-went-back',
  'service-lost-claims',
  'service-knows-nothing',
] as const

export const problemCodes = [...ruleCodes, ...localCodes, ...importCodes, ...serviceCodes] as const
export type ProblemCode = (typeof problemCodes)[number]

export const severities = ['blocker', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** Values for the text of a problem; lists of codes or names are joined by the text, in the reader's language. */
export const problemParamsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
)

export const problemSchema = z.object({
  code: z.enum(problemCodes),
  severity: z.enum(severities),
  /** Where in the claim: `customer.tenantId`, `products.<item id>.subscriptionId`, `documents.<attachment id>.kind`. */
  path: z.string().optional(),
  params: problemParamsSchema.optional(),
  /** Whether the same attempt may succeed later without anybody changing anything. */
  retryable: z.boolean(),
})

/** The one type for everything that is wrong, in every layer; texts are the renderer's (design: problems). */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  readonly severity: Severity
  readonly path?: string | undefined
  readonly params?: Readonly<Record<string, string | number | string[]>> | undefined
  readonly retryable: boolean
}

type Details = Partial<Omit<Problem, 'code'>>

/** A problem that stops what was asked for, unless `details` say otherwise. */
export function problem<Code extends ProblemCode>(code: Code, details: Details = {}): Problem<Code> {
  return { severity: 'blocker', retryable: false, ...details, code }
}

const rank: Record<Severity, number> = { blocker: 0, warning: 1, info: 2 }

/** In order of severity; within one severity in the order given, which is the order of the steps. */
export function bySeverity(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

export function hasBlocker(problems: readonly Problem[]): boolean {
  return problems.some(p => p.severity === 'blocker')
}
