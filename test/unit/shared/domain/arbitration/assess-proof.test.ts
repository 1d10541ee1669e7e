import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  assessProof,
  type ProofAssessment,
  type Strength,
  type Weakness,
  weaknesses,
} from '../../../../../src/shared/domain/arbitration/assess-proof.ts'
import { type Attachment, attachmentKinds } from '../../../../../src/shared/domain/attachment.ts'
import { addDays } from '../../../../../src/shared/domain/deadlines/calendar-day.ts'
import { defaultPolicy } from '../../../../../src/shared/domain/policy/policies.ts'
import { aContent, allItems, anAttachment, aProduct, today } from '../../../../support/builders.ts'

const finance = aProduct({ id: '5f0c0000-0000-4000-8000-000000000002', product: 'finance' })
const content = aContent({ products: [aProduct(), finance] })
const [sales = '', second = ''] = allItems(content)

const form = (more: Partial<Record<keyof Attachment, unknown>> = {}) =>
  anAttachment({ covers: allItems(content), acknowledgementDate: today, ...more })
const supporting = (more: Partial<Record<keyof Attachment, unknown>> = {}) =>
  form({ kind: 'supporting-document', acknowledgementDate: null, ...more })

const assess = (documents: readonly Attachment[], competing: readonly string[] = []) =>
  assessProof({ content, documents, policy: defaultPolicy, on: today, competing })
const weakOf = ({ weak }: ProofAssessment) => weak.map(({ code }) => code)

it.each<[string, Attachment[], Strength[], Weakness[]]>([
  [
    'all that reviewers look at',
    [form(), supporting()],
    ['recent', 'all-covered', 'work-described', 'supported'],
    [],
  ],
  ['nothing', [], [], ['no-document', 'not-covered', 'work-not-described', 'not-supported']],
  [
    'no signed document',
    [supporting()],
    ['supported'],
    ['no-acknowledgement', 'covered-without-signature', 'work-not-described'],
  ],
  [
    'a signature without a date',
    [form({ acknowledgementDate: null })],
    ['work-described'],
    ['no-date', 'covered-without-signature', 'not-supported'],
  ],
  [
    'a signature that is months old',
    [form({ acknowledgementDate: addDays(today, -91) })],
    ['in-limit', 'all-covered', 'work-described'],
    ['getting-old', 'not-supported'],
  ],
  [
    'a signature of the last day that counts',
    [form({ acknowledgementDate: '2025-03-16' })],
    ['in-limit', 'all-covered', 'work-described'],
    ['getting-old', 'not-supported'],
  ],
  [
    'a signature of the day before that',
    [form({ acknowledgementDate: '2025-03-15' })],
    ['work-described'],
    ['date-not-valid', 'covered-without-signature', 'not-supported'],
  ],
  [
    'a signature of tomorrow',
    [form({ acknowledgementDate: addDays(today, 1) })],
    ['work-described'],
    ['date-not-valid', 'covered-without-signature', 'not-supported'],
  ],
])('a proof with %s has just the points that the rules give it', (_what, documents, strong, weak) => {
  const found = assess(documents)
  expect(found.strong).toEqual(strong)
  expect(weakOf(found)).toEqual(weak)
})

it('the age of each signature is counted in days, and the newest one that counts is named', () => {
  const { documents, newest } = assess([
    form({ acknowledgementDate: '2026-02-16' }),
    form({ acknowledgementDate: '2026-03-06' }),
    form({ acknowledgementDate: '2026-04-01' }),
    supporting(),
  ])
  expect(documents.map(({ age, ageDays }) => [age, ageDays])).toEqual([
    ['recent', 28],
    ['recent', 10],
    ['in-future', -16],
    ['none', null],
  ])
  expect(newest).toEqual({ signedOn: '2026-03-06', ageDays: 10 })
})

it('items that no document covers are named', () => {
  expect(assess([form({ covers: [sales] }), supporting({ covers: [sales] })]).weak).toEqual([
    { code: 'not-covered', items: [second] },
  ])
})

it('only what competes must be covered, where the service tells what that is', () => {
  const documents = [form({ covers: [sales] }), supporting({ covers: [sales] })]
  expect(assess(documents, [sales])).toMatchObject({ weak: [], documents: [{ covers: [sales] }, {}] })
  // Of an item that the claim no longer has, nothing can be said: all of them count.
  expect(weakOf(assess(documents, ['gone']))).toEqual(['not-covered'])
})

const anyDocument = fc
  .record({
    kind: fc.constantFrom(...attachmentKinds),
    acknowledgementDate: fc.option(fc.integer({ min: -800, max: 30 }).map(days => addDays(today, days))),
    covers: fc.subarray([sales, second]),
  })
  .map(details => anAttachment(details))

it('another document never makes a proof weaker, and no point is said twice', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 5 }), anyDocument, (documents, one) => {
      const before = assess(documents)
      const after = assess([...documents, one])
      if (before.newest) expect(after.newest?.ageDays).toBeLessThanOrEqual(before.newest.ageDays)
      for (const lasting of ['recent', 'all-covered', 'work-described', 'supported'] as const)
        if (before.strong.includes(lasting)) expect(after.strong).toContain(lasting)
      expect(new Set(weakOf(after)).size).toBe(after.weak.length)
      expect(weaknesses).toEqual(expect.arrayContaining(weakOf(after)))
    }),
  )
})
