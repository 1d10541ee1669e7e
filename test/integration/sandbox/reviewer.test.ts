import { describe, expect, it } from 'vitest'
import { serviceClaimSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import type { TestService } from '../../support/service.ts'
import { aSandbox, ask, bodyOf } from './asking.ts'
import { aDocument, aSubmission, aSubmittedClaim, put, subscription, uploadedOnce } from './submitting.ts'

const stepMs = 2_000
const dayMs = 86_400_000

const claimOf = (service: TestService, id: string) =>
  bodyOf(serviceClaimSchema, ask(service, 'GET', paths.claim(id)))

describe('a decision', () => {
  it('comes with the comment of the reviewer', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await service.decide(id, { status: 'action-required', comment: 'The date is missing.' })
    expect(await claimOf(service, id)).toMatchObject({
      status: 'action-required',
      version: 2,
      comments: [{ author: 'reviewer', text: 'The date is missing.', documents: [] }],
    })
  })

  it('that approves names the subscriptions claimed and their end in a year', async () => {
    const service = await aSandbox({ clock: () => new Date('2026-03-16T10:00:00.000Z') })
    const { id } = await aSubmittedClaim(service)
    const approved = await service.decide(id, { status: 'approved' })
    expect(approved.subscriptions).toEqual([
      { itemKey: 'item-1', subscriptionId: subscription('01'), endsOn: '2027-03-16' },
    ])
  })

  it('takes other subscriptions where they are given', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const subscriptions = [{ itemKey: 'item-1', subscriptionId: subscription('02'), endsOn: null }]
    expect((await service.decide(id, { status: 'approved', subscriptions })).subscriptions).toEqual(
      subscriptions,
    )
  })

  it('that the life cycle does not have is refused and changes nothing', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await expect(service.decide(id, { status: 'in-dispute' })).rejects.toThrow('transition-refused')
    expect(await claimOf(service, id)).toMatchObject({ status: 'submitted', version: 1 })
  })

  it('may say more without moving the claim', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const claim = await service.decide(id, { status: 'submitted', comment: 'It will take longer.' })
    expect(claim).toMatchObject({ status: 'submitted', comments: [{ text: 'It will take longer.' }] })
  })
})

describe('without being told', () => {
  it('nothing is decided', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await service.advanceClock(30 * dayMs)
    expect(await claimOf(service, id)).toMatchObject({ status: 'submitted', version: 1 })
  })
})

describe('the reviewer who decides by himself', () => {
  it('takes a claim up, then approves a complete proof of execution', async () => {
    const service = await aSandbox({ autoReview: true })
    const { id } = await aSubmittedClaim(service)
    await service.advanceClock(stepMs)
    expect(await claimOf(service, id)).toMatchObject({ status: 'under-review' })
    await service.advanceClock(stepMs)
    expect(await claimOf(service, id)).toMatchObject({
      status: 'approved',
      subscriptions: [{ subscriptionId: subscription('01') }],
    })
  })

  it('works on without anybody moving the clock', async () => {
    const service = await aSandbox({ autoReview: true })
    const { id } = await aSubmittedClaim(service)
    await expect.poll(async () => (await claimOf(service, id)).status, { timeout: 10_000 }).toBe('approved')
  })

  const faults = [
    ['no document', [], 'there is no proof of execution'],
    ['no signed document', [{ kind: 'supporting-document' }], 'signed acknowledgement is missing'],
    ['no date', [{ acknowledgementDate: null }], 'carries no date'],
    ['an old signature', [{ acknowledgementDate: '2019-01-01' }], 'not from the last 12 months'],
    ['a product that no document covers', [{ covers: [] }], 'appears in no document'],
  ] as const
  it.each(faults)('sends a claim with %s back and says so', async (_name, given, reason) => {
    const service = await aSandbox({ autoReview: true })
    const id = anId()
    const sha256 = given.length === 0 ? '' : await uploadedOnce(service)
    const documents = given.map(overrides => aDocument(sha256, overrides))
    await put(service, id, aSubmission({ documents }))
    await service.advanceClock(stepMs)
    await service.advanceClock(stepMs)
    const claim = await claimOf(service, id)
    expect(claim.status).toBe('action-required')
    expect(claim.comments.at(-1)?.text).toContain(reason)
  })

  it('rejects a claim whose answer does not come in time', async () => {
    const service = await aSandbox({ autoReview: true })
    const { id } = await aSubmittedClaim(service)
    await service.decide(id, { status: 'action-required' })
    await service.advanceClock(4 * dayMs)
    expect(await claimOf(service, id)).toMatchObject({ status: 'action-required' })
    await service.advanceClock(6 * dayMs)
    expect(await claimOf(service, id)).toMatchObject({ status: 'rejected' })
  })
})
