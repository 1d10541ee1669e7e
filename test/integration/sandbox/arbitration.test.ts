import { expect, it } from 'vitest'
import { serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import type { TestService } from '../../support/service.ts'
import { aSandbox, ask, bodyOf, problemOf } from './asking.ts'
import { aDocument, aSubmission, aSubmittedClaim, put, subscription, uploadedOnce } from './submitting.ts'

const now = '2026-03-16T10:00:00.000Z'
const stepMs = 2_000

const aService = () => aSandbox({ clock: () => new Date(now) })

const claimOf = (service: TestService, id: string) =>
  bodyOf(serviceClaimSchema, ask(service, 'GET', paths.claim(id)))

/** A claim whose proof was signed on that day. */
const signedOn = async (service: TestService, day: string) =>
  aSubmittedClaim(service, {
    documents: [aDocument(await uploadedOnce(service), { acknowledgementDate: day })],
  })

/** Where the claim stands after each step of the reviewer's. */
async function stepsOf(service: TestService, id: string, count: number) {
  const seen: string[] = []
  for (let step = 0; step < count; step += 1) {
    await service.advanceClock(stepMs)
    const { status, arbitration } = await claimOf(service, id)
    seen.push(`${status} ${arbitration?.step ?? '-'}`)
  }
  return seen
}

it('our more recent proof wins, after all four steps', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2026-03-01')
  const begun = await service.compete(id, { acknowledgedOn: '2026-02-01' })
  expect(begun).toMatchObject({
    status: 'under-review',
    arbitration: { step: 'verification', since: now, items: ['item-1'] },
  })
  expect(await stepsOf(service, id, 4)).toEqual([
    'under-review comparison',
    'under-review more-information',
    'under-review decision',
    'approved -',
  ])
})

it('the other partner wins by what it adds when asked for more', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2026-03-01')
  await service.compete(id, { acknowledgedOn: '2026-02-01', answersWith: '2026-03-10' })
  expect((await stepsOf(service, id, 4)).at(-1)).toBe('rejected -')
})

it.each([
  ['2026-03-15', 'approved -'],
  ['2026-03-10', 'rejected -'],
])('asked for a more recent proof, ours of %s ends as %s', async (day, end) => {
  const service = await aService()
  const { id, submission } = await signedOn(service, '2026-03-01')
  await service.compete(id, { acknowledgedOn: '2026-03-10' })
  expect(await stepsOf(service, id, 2)).toEqual([
    'under-review comparison',
    'action-required more-information',
  ])
  const { version } = await claimOf(service, id)
  const documents = [aDocument(await uploadedOnce(service), { acknowledgementDate: day })]
  await put(service, id, aSubmission({ ...submission, documents }), { 'if-match': `"${version}"` })
  expect(await stepsOf(service, id, 3)).toEqual([
    'under-review more-information',
    'under-review decision',
    end,
  ])
})

it('who does not answer in time is rejected', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2026-03-01')
  await service.compete(id, { acknowledgedOn: '2026-03-10' })
  await stepsOf(service, id, 2)
  await service.advanceClock(10 * 86_400_000)
  expect(await claimOf(service, id)).toMatchObject({ status: 'rejected', arbitration: null })
})

it('an incomplete proof is sent back before anything is compared', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2019-01-01')
  await service.compete(id, { acknowledgedOn: '2026-02-01' })
  expect(await stepsOf(service, id, 1)).toEqual(['action-required verification'])
})

it('a claim of what the second partner holds in the seeded world competes once the reviewer takes it up', async () => {
  const service = await aService()
  const items = [{ key: 'item-1', code: 'finance', subscriptionId: subscription('06') }]
  const { id, arbitration } = await aSubmittedClaim(service, { items })
  expect(arbitration).toBeNull()
  expect(await stepsOf(service, id, 1)).toEqual(['under-review verification'])
})

it('our partner learns of it by comments, and nothing of the other partner', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2026-03-01')
  await service.compete(id, { acknowledgedOn: '2026-02-01' })
  await stepsOf(service, id, 4)
  const claim = await claimOf(service, id)
  expect(claim.comments.map(({ author }) => author)).toEqual(Array.from({ length: 5 }, () => 'reviewer'))
  const { competitions } = await service.state()
  expect(competitions).toEqual([])
  expect(JSON.stringify(claim)).not.toMatch(/Litware|5550142|2026-02-01/)
})

it('nobody competes for what is decided', async () => {
  const service = await aService()
  const { id } = await signedOn(service, '2026-03-01')
  await service.decide(id, { status: 'approved' })
  const body = { acknowledgedOn: '2026-02-01' }
  const refused = ask(service, 'POST', `/_sandbox/claims/${id}/competition`, { body })
  expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'transition-refused' })
  const unknown = ask(service, 'POST', `/_sandbox/claims/${anId()}/competition`, { body })
  expect(await problemOf(unknown)).toMatchObject({ status: 404 })
})
