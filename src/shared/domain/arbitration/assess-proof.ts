import type { Attachment } from '../attachment.ts'
import type { ClaimContent } from '../claim-content.ts'
import { claimItems } from '../claim-items.ts'
import { addMonths, daysBetween } from '../deadlines/calendar-day.ts'
import type { AttachmentId, Day } from '../identifiers.ts'
import type { Policy } from '../policy/policy.ts'
import { isSigned } from '../rules/poe-signature.ts'

/**
 * Up to this age an acknowledgement is called recent. Nothing is published but that the most recent counts (domain.md A4,
 * B1.5): this is Claimdesk's own yardstick.
 */
const recentDays = 90

/** `none`: a document that the customer does not sign, or signed without a date. */
export type AcknowledgementAge = 'recent' | 'in-limit' | 'too-old' | 'in-future' | 'none'

export interface AssessedDocument {
  readonly id: AttachmentId
  readonly name: string
  readonly kind: Attachment['kind']
  readonly signedOn: Day | null
  /** From the signature to the day that counts; null without a date. */
  readonly ageDays: number | null
  readonly age: AcknowledgementAge
  /** Keys of the items that it covers, of those that were asked about. */
  readonly covers: readonly string[]
}

export const strengths = ['recent', 'in-limit', 'all-covered', 'work-described', 'supported'] as const
export type Strength = (typeof strengths)[number]

export const weaknesses = [
  'no-document',
  'no-acknowledgement',
  'no-date',
  'date-not-valid',
  'getting-old',
  'not-covered',
  'covered-without-signature',
  'work-not-described',
  'not-supported',
] as const
export type Weakness = (typeof weaknesses)[number]

export interface WeakPoint {
  readonly code: Weakness
  /** Keys of the items that it is about; empty where it is about the proof as a whole. */
  readonly items: readonly string[]
}

export interface ProofAssessment {
  readonly documents: readonly AssessedDocument[]
  /** The most recent signature that counts; null without one. */
  readonly newest: { readonly signedOn: Day; readonly ageDays: number } | null
  readonly strong: readonly Strength[]
  readonly weak: readonly WeakPoint[]
}

export interface Proof {
  readonly content: ClaimContent
  readonly documents: readonly Attachment[]
  readonly policy: Pick<Policy, 'poe'>
  /** The day of submission, on which the age counts (domain.md A3 `poe-date-old`). */
  readonly on: Day
  /** Keys of the competing items; empty for all that the claim names. */
  readonly competing?: readonly string[]
}

/**
 * How our proof of execution stands in a comparison, by what reviewers are known to look at (domain.md A4, B1.5): signature,
 * age, coverage, work. A promise of nothing: what the other partner has is not known, and words are a reader's to judge.
 */
export function assessProof(proof: Proof): ProofAssessment {
  const claimed = claimItems(proof.content).map(({ key }) => key)
  const competing = claimed.filter(key => proof.competing?.includes(key))
  const keys = competing.length > 0 ? competing : claimed
  const documents = proof.documents.map(document => assessed(document, keys, proof))
  const newest = newestOf(documents)
  const points = [
    ...pointsOfAge(documents, newest),
    ...pointsOfCoverage(documents, keys),
    ...pointsOfWork(documents),
  ]
  return {
    documents,
    newest,
    strong: points.flatMap(point => (typeof point === 'string' ? point : [])),
    weak: points.flatMap(point => (typeof point === 'string' ? [] : point)),
  }
}

type Point = Strength | WeakPoint

function weakPoint(code: Weakness, items: readonly string[] = []): WeakPoint {
  return { code, items }
}

function assessed(document: Attachment, keys: readonly string[], { policy, on }: Proof): AssessedDocument {
  const { id, name, kind, covers } = document
  const signedOn = isSigned(document) ? document.acknowledgementDate : null
  const oldest = addMonths(on, -policy.poe.acknowledgementMaxAgeMonths.value)
  const ageDays = signedOn === null ? null : daysBetween(signedOn, on)
  return {
    ...{ id, name, kind, signedOn, ageDays },
    age: ageOf(signedOn, ageDays, oldest),
    covers: keys.filter(key => covers.includes(key)),
  }
}

function ageOf(signedOn: Day | null, ageDays: number | null, oldest: Day): AcknowledgementAge {
  if (signedOn === null || ageDays === null) return 'none'
  if (ageDays < 0) return 'in-future'
  if (signedOn < oldest) return 'too-old'
  return ageDays <= recentDays ? 'recent' : 'in-limit'
}

/** Whether the signature is one that the policy accepts. */
function counts({ age }: AssessedDocument): boolean {
  return age === 'recent' || age === 'in-limit'
}

function newestOf(documents: readonly AssessedDocument[]): ProofAssessment['newest'] {
  const ages = documents.filter(counts).flatMap(({ signedOn, ageDays }) => {
    return signedOn === null || ageDays === null ? [] : { signedOn, ageDays }
  })
  return ages.toSorted((a, b) => a.ageDays - b.ageDays)[0] ?? null
}

function pointsOfAge(documents: readonly AssessedDocument[], newest: ProofAssessment['newest']): Point[] {
  if (newest !== null)
    return newest.ageDays <= recentDays ? ['recent'] : ['in-limit', weakPoint('getting-old')]
  if (documents.length === 0) return [weakPoint('no-document')]
  const signed = documents.filter(isSigned)
  if (signed.length === 0) return [weakPoint('no-acknowledgement')]
  return [weakPoint(signed.some(({ signedOn }) => signedOn !== null) ? 'date-not-valid' : 'no-date')]
}

function pointsOfCoverage(documents: readonly AssessedDocument[], keys: readonly string[]): Point[] {
  const coveredBy = (some: readonly AssessedDocument[]) => new Set(some.flatMap(({ covers }) => covers))
  const all = coveredBy(documents)
  const bySignature = coveredBy(documents.filter(counts))
  const missing = keys.filter(key => !all.has(key))
  const unsigned = keys.filter(key => all.has(key) && !bySignature.has(key))
  return [
    ...(missing.length > 0 ? [weakPoint('not-covered', missing)] : []),
    ...(unsigned.length > 0 ? [weakPoint('covered-without-signature', unsigned)] : []),
    ...(keys.length > 0 && missing.length + unsigned.length === 0 ? (['all-covered'] as const) : []),
  ]
}

/** A form or a statement of work is where the work is described (domain.md A3); figures come with supporting documents. */
function pointsOfWork(documents: readonly AssessedDocument[]): Point[] {
  return [
    documents.some(isSigned) ? 'work-described' : weakPoint('work-not-described'),
    documents.some(({ kind }) => kind === 'supporting-document') ? 'supported' : weakPoint('not-supported'),
  ]
}
