import Holidays from 'date-holidays'
import { describe, expect, it, vi } from 'vitest'
import { createClaimBrowser } from '../../../src/main/claims/claim-browser.ts'
import { createClaimDates } from '../../../src/main/claims/claim-dates.ts'
import { prepareFollowUp } from '../../../src/main/claims/follow-up.ts'
import { createHolidayCalendar } from '../../../src/main/claims/holiday-calendar.ts'
import { deadlineFile } from '../../../src/main/transfer/deadline-file.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { defaultPolicy, findPolicy, knownPolicies } from '../../../src/shared/domain/policy/policies.ts'
import { mayFollowUp } from '../../../src/shared/domain/renewal.ts'
import type { Settings } from '../../../src/shared/ipc/app-procedures.ts'
import type { ClaimQuery } from '../../../src/shared/ipc/claim-list.ts'
import { receivedClaimSchema } from '../../../src/shared/service-api/received-claim.ts'
import { anId } from '../../support/builders.ts'
import { aSubmission } from '../store/temporary-store.ts'
import { must } from '../sync/desk.ts'
import { aWorld } from '../sync/world.ts'

const service = 'https://claims.example'

/** A laptop with a clock of its own, whose service says what the test wants. */
async function aDesk() {
  const world = await aWorld()
  const time = { now: '2026-03-16T09:00:00.000Z' }
  const clock = () => new Date(time.now)
  const desk = await world.start({ isIdle: true, clock })
  const { store } = desk
  let version = 0
  const choice: { holidays: Settings['holidays'] } = { holidays: null }
  const onKnown = vi.fn()
  const calendar = createHolidayCalendar({
    choice: () => choice.holidays,
    load: async () => Holidays,
    clock,
    onKnown,
    onDefect: (_where, error) => {
      throw error
    },
  })
  const facts = { policies: () => knownPolicies([]), policy: () => defaultPolicy }
  const dates = createClaimDates({ store, facts, holidays: calendar.days, clock })

  function say(id: ClaimId, status: string, endsOn: string | null = null) {
    version += 1
    const receipt = {
      receiptId: `r-${id}`,
      receivedAt: '2026-03-13T09:00:00.000Z',
      contentHash: 'a'.repeat(64),
    }
    const [itemKey = ''] = store.claims.find(id)?.content.products.map(product => product.id) ?? []
    const subscriptions = endsOn === null ? [] : [{ itemKey, subscriptionId: 'old', endsOn }]
    const word = { id, version, status, updatedAt: time.now, receipt, comments: [], subscriptions }
    store.outbox.acknowledge(id, receivedClaimSchema.parse(word), service)
  }
  async function sent() {
    const { id } = await desk.submit([new Uint8Array([1, 2, 3])])
    store.outbox.begin(id)
    say(id, 'submitted')
    return id
  }
  return { store, time, dates, facts, calendar, choice, onKnown, say, sent }
}

describe('deadlines', () => {
  it('count from the receipt, then from each day on which the service decided, and come soonest first', async () => {
    const { store, time, dates, say, sent } = await aDesk()
    const [first, second] = [await sent(), await sent()]
    expect(store.claims.find(first)?.state).toBe('submitted')
    expect(dates.deadlines().map(({ deadline }) => deadline)).toMatchObject([
      { kind: 'startOfReview', lastDay: '2026-03-20', left: 4 },
      { kind: 'startOfReview', lastDay: '2026-03-20', left: 4 },
    ])
    say(first, 'under-review')
    time.now = '2026-03-17T09:00:00.000Z'
    say(second, 'action-required')
    time.now = '2026-03-19T09:00:00.000Z'
    // A comment moves nothing.
    say(second, 'action-required')
    expect(
      dates.deadlines().map(({ id, deadline }) => [id, deadline.kind, deadline.lastDay, deadline.left]),
    ).toEqual([
      [first, 'review', '2026-03-23', 2],
      [second, 'answer', '2026-03-24', 3],
    ])
    const browser = createClaimBrowser({ store, dates })
    const all = { search: '', offset: 0, limit: 10 }
    const ids = (query: Partial<ClaimQuery>) => browser.page({ ...all, ...query }).claims.map(({ id }) => id)
    expect(ids({ sort: { by: 'deadline', descending: false } })).toEqual([first, second])
    expect(ids({})).toEqual([second, first])
    expect(ids({ dueWithin: 2 })).toEqual([first])
    expect(
      browser.counts([
        { search: '', dueWithin: 1 },
        { search: '', dueWithin: 3 },
      ]),
    ).toEqual([0, 2])
  })

  it('order the list window by window, those without one last, whatever is filtered', async () => {
    const { store, time, dates, facts, say, sent } = await aDesk()
    const [late, soon, over] = [await sent(), await sent(), await sent()]
    say(late, 'under-review')
    say(soon, 'action-required')
    say(over, 'approved')
    const draft = must(prepareFollowUp({ store, facts }, over)).id
    // By now nobody may opt out any more, and the review is over by weeks.
    time.now = '2026-04-20T09:00:00.000Z'
    const browser = createClaimBrowser({ store, dates })
    const ids = (offset: number, limit: number, query: Partial<ClaimQuery> = {}) =>
      browser
        .page({ search: '', sort: { by: 'deadline', descending: false }, offset, limit, ...query })
        .claims.map(({ id }) => id)
    const all = ids(0, 10)
    expect(all.slice(0, 2)).toEqual([late, soon])
    expect(all.slice(2)).toEqual([draft, over])
    expect([ids(0, 1), ids(1, 2), ids(3, 5)]).toEqual([all.slice(0, 1), all.slice(1, 3), all.slice(3)])
    expect(ids(0, 10, { states: ['action-required', 'draft'] })).toEqual([soon, draft])
    expect(ids(0, 10, { dueWithin: 3 })).toEqual([late, soon])
    time.now = '2027-04-20T09:00:00.000Z'
    expect(ids(0, 10, { dueWithin: 3 })).toEqual([late, soon])
  })

  it('pass over the holidays of the country chosen', async () => {
    const { time, dates, calendar, choice, onKnown, say, sent } = await aDesk()
    time.now = '2026-04-01T09:00:00.000Z'
    const id = await sent()
    say(id, 'action-required')
    expect(dates.deadlines()[0]?.deadline.lastDay).toBe('2026-04-08')
    choice.holidays = { country: 'IT', region: null }
    await calendar.follow()
    expect(onKnown).toHaveBeenCalled()
    // Easter Monday.
    expect(dates.deadlines()[0]?.deadline.lastDay).toBe('2026-04-09')
    const italy = (await calendar.countries('it')).find(({ code }) => code === 'IT')
    expect(italy).toMatchObject({ name: 'Italia' })
    expect(italy?.regions.length).toBeGreaterThan(0)
  })

  it('go on while a changed claim waits to be sent', async () => {
    const { store, dates, say, sent } = await aDesk()
    const id = await sent()
    say(id, 'action-required')
    const before = dates.deadlineOf(id)
    expect(before).toMatchObject({ kind: 'answer', lastDay: '2026-03-23' })
    must(store.outbox.enqueue(id, aSubmission(), anId()))
    expect(store.claims.find(id)?.state).toBe('queued')
    expect(dates.deadlineOf(id)).toEqual(before)
    expect(dates.deadlines().map(({ deadline }) => deadline)).toEqual([before])
  })

  it('are over where what they allowed is over', async () => {
    const { time, dates, say, sent } = await aDesk()
    const id = await sent()
    say(id, 'approved')
    expect(dates.deadlines()).toMatchObject([{ deadline: { kind: 'customerOptOut' } }])
    time.now = '2026-05-01T09:00:00.000Z'
    expect(dates.deadlines()).toEqual([])
    expect(findPolicy(defaultPolicy.id)).toBeDefined()
  })

  it('become a whole day of a calendar, the same entry each time', () => {
    const entry = {
      claimId: 'x' as ClaimId,
      kind: 'answer',
      day: '2026-10-25',
      at: new Date('2026-10-20T10:00:00Z'),
    }
    const words = { summary: 'Answer, soon; now', description: 'Contoso Ltd\nRoll-out' }
    const [file, again] = [1, 2].map(() => deadlineFile({ ...entry, ...words }))
    expect(file).toBe(again)
    // As it is read by others: long lines folded, commas and semicolons escaped.
    const lines = file?.replace(/\r\n[ \t]/g, '').split('\r\n') ?? []
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:answer-x@claimdesk',
        'DTSTART;VALUE=DATE:20261025',
        'DTEND;VALUE=DATE:20261026',
        'SUMMARY:Answer\\, soon\\; now',
        'BEGIN:VALARM',
        'TRIGGER:-P1D',
        'END:VCALENDAR',
      ]),
    )
  })
})

describe('a claim whose subscription ends', () => {
  it('is followed up once: all that holds is there, subscription and proof are asked for anew', async () => {
    const { store, dates, facts, say, sent } = await aDesk()
    const id = await sent()
    say(id, 'approved', '2026-04-10')
    expect(dates.renewals()).toMatchObject([{ id, renewal: { daysLeft: 25, stage: 30 } }])
    const next = must(prepareFollowUp({ store, facts }, id))
    const before = store.claims.find(id)
    expect(next).toMatchObject({ state: 'draft', follows: id, documents: [] })
    expect(next.content).toEqual({
      ...before?.content,
      products: before?.content.products.map(product => ({ ...product, subscriptionId: '' })),
      confirmedActivities: [],
      comment: '',
    })
    expect(before?.followedBy).toBe(next.id)
    expect(must(prepareFollowUp({ store, facts }, id)).id).toBe(next.id)
    expect(dates.renewals()).toEqual([])
    expect(store.history.list(id).at(-1)).toMatchObject({ what: 'follow-up', to: next.id })
    expect(store.history.list(next.id)).toContainEqual(
      expect.objectContaining({ what: 'follow-up', from: id }),
    )
  })

  it('is watched until 60 days after its end', async () => {
    const { time, dates, say, sent } = await aDesk()
    const id = await sent()
    say(id, 'approved', '2026-04-10')
    time.now = '2026-06-09T09:00:00.000Z'
    expect(dates.renewals()).toMatchObject([{ id, renewal: { daysLeft: -60, stage: 'ended' } }])
    time.now = '2026-06-10T09:00:00.000Z'
    expect(dates.renewals()).toEqual([])
    expect(dates.renewalOf(id)).toMatchObject({ endsOn: '2026-04-10', stage: 'ended' })
  })

  it('of Microsoft 365, where nothing ends, is not followed up', () => {
    const content = { solutionArea: 'microsoft-365' } as const
    expect(mayFollowUp({ state: 'approved', content })).toBe(false)
    expect(mayFollowUp({ state: 'rejected', content })).toBe(true)
  })

  it('once rejected, is corrected with its documents at hand', async () => {
    const { store, facts, say, sent } = await aDesk()
    const id = await sent()
    expect(prepareFollowUp({ store, facts }, id)).toMatchObject({ problem: { code: 'transition-refused' } })
    say(id, 'rejected')
    const next = must(prepareFollowUp({ store, facts }, id))
    const before = store.claims.find(id)
    expect(next.content).toEqual(before?.content)
    expect(next.documents.map(({ sha256, kind }) => [sha256, kind])).toEqual(
      before?.documents.map(({ sha256, kind }) => [sha256, kind]),
    )
  })
})
