import { describe, expect, it } from 'vitest'
import { createClaimDates } from '../../../src/main/claims/claim-dates.ts'
import { prepareFollowUp } from '../../../src/main/claims/follow-up.ts'
import { createHome } from '../../../src/main/claims/home.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { defaultPolicy, knownPolicies } from '../../../src/shared/domain/policy/policies.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { receivedClaimSchema } from '../../../src/shared/service-api/received-claim.ts'
import { aDraft, aQueuedClaim, aDesk as aStore, value } from '../store/temporary-store.ts'

const service = 'https://claims.example'

/** A laptop whose page is Home, on the morning of Monday, 16 March 2026, and a service that says what the test wants. */
function aDesk() {
  const desk = aStore()
  const { store } = desk
  const clock = () => new Date(desk.now())
  const facts = { policies: () => knownPolicies([]), policy: () => defaultPolicy }
  const holidays = () => new Set<string>()
  const dates = createClaimDates({ store, facts, holidays, clock })
  const home = createHome({ store, dates, facts, holidays, clock })
  let version = 0
  const received = new Map<ClaimId, string>()

  function say(id: ClaimId, status: string, told: { comment?: string; endsOn?: string } = {}) {
    version += 1
    const receivedAt = received.get(id) ?? desk.now()
    received.set(id, receivedAt)
    const comments = told.comment
      ? [
          {
            id: `c${version}`,
            author: 'reviewer',
            authorName: 'R',
            text: told.comment,
            at: desk.now(),
            documents: [],
          },
        ]
      : []
    const subscriptions = told.endsOn ? [{ itemKey: 'x', subscriptionId: 'old', endsOn: told.endsOn }] : []
    const receipt = { receiptId: `r-${id}`, receivedAt, contentHash: 'a'.repeat(64) }
    const word = { id, version, status, updatedAt: desk.now(), receipt, comments, subscriptions }
    store.outbox.acknowledge(id, receivedClaimSchema.parse(word), service)
  }
  function sent(): ClaimId {
    const id = aQueuedClaim(store)
    store.outbox.begin(id)
    say(id, 'submitted')
    return id
  }
  const ids = (section: { claims: { id: ClaimId }[] }) => section.claims.map(({ id }) => id)
  return { ...desk, store, facts, home, say, sent, ids }
}

describe('Home', () => {
  it('is empty before the first claim', () => {
    const { home } = aDesk()
    const none = { claims: [], total: 0 }
    expect(home.get()).toMatchObject({
      hasClaims: false,
      needsYou: none,
      waits: none,
      decided: none,
      overTime: [],
    })
  })

  it('says what needs the user: what has a day first, the soonest before others, each claim once', () => {
    const { store, home, say, sent, ids, pass } = aDesk()
    const ending = sent()
    say(ending, 'approved', { endsOn: '2026-03-17' })
    const far = sent()
    say(far, 'approved', { endsOn: '2027-03-17' })
    const asked = sent()
    say(asked, 'action-required', { comment: 'Who signed it?' })
    pass({ minutes: 1 })
    const written = sent()
    say(written, 'under-review', { comment: 'We have begun.' })
    const returned = aQueuedClaim(store)
    store.outbox.returnToUser(returned, [problem('role-missing')])
    aDraft(store)

    const { needsYou } = home.get()
    expect(ids(needsYou).slice(0, 2)).toEqual([ending, asked])
    expect(new Set(ids(needsYou).slice(2))).toEqual(new Set([returned, written]))
    expect(needsYou.total).toBe(4)
    expect(needsYou.claims[0]).toMatchObject({ needs: ['renewal'], renewal: { daysLeft: 1, stage: 7 } })
    expect(needsYou.claims[1]).toMatchObject({
      needs: ['answer', 'messages'],
      unread: 1,
      deadline: { kind: 'answer', lastDay: '2026-03-23', left: 5 },
      customerName: 'Contoso Ltd',
    })
  })

  it('no longer asks for a renewal that was prepared', () => {
    const { store, facts, home, say, sent } = aDesk()
    const id = sent()
    say(id, 'approved', { endsOn: '2026-03-20' })
    expect(home.get().needsYou.total).toBe(1)
    value(prepareFollowUp({ store, facts }, id))
    expect(home.get().needsYou.total).toBe(0)
  })

  it('says what waits: what is not sent yet, then what the reviewer has, by its limit', () => {
    const { store, home, say, sent, ids, pass } = aDesk()
    const early = sent()
    pass({ days: 1 })
    const late = sent()
    const reviewed = sent()
    say(reviewed, 'in-dispute')
    const queued = aQueuedClaim(store)
    const { waits } = home.get()
    expect(ids(waits)).toEqual([queued, early, late, reviewed])
    expect(waits.total).toBe(4)
    expect(waits.claims[1]).toMatchObject({ deadline: { kind: 'startOfReview', lastDay: '2026-03-23' } })
  })

  it('shows eight claims of each, and how many there are', () => {
    const { store, home } = aDesk()
    for (let count = 0; count < 11; count++) aQueuedClaim(store)
    const { waits } = home.get()
    expect([waits.claims.length, waits.total]).toEqual([8, 11])
  })

  it('says what was decided within a month, the newest first', () => {
    const { home, say, sent, ids, pass } = aDesk()
    const [old, approved, rejected] = [sent(), sent(), sent()]
    say(old, 'approved')
    pass({ days: 31 })
    say(approved, 'approved')
    pass({ minutes: 1 })
    say(rejected, 'rejected')
    expect(ids(home.get().decided)).toEqual([rejected, approved])
    expect(home.get().decided.total).toBe(2)
  })
})

describe('the plots', () => {
  it('count the claims of each stage at the end of each day, by what happened to them', () => {
    const { store, home, say, sent, pass } = aDesk()
    const first = sent()
    const draft = aDraft(store)
    pass({ days: 1 })
    say(first, 'action-required')
    pass({ days: 1 })
    say(first, 'approved')
    store.claims.remove(draft)
    pass({ days: 1 })
    value(store.claims.restore(draft))
    const none = { preparing: 0, sending: 0, reviewed: 0, asked: 0, approved: 0, rejected: 0 }
    expect(home.get().overTime).toEqual([
      { day: '2026-03-16', counts: { ...none, preparing: 1, reviewed: 1 } },
      { day: '2026-03-17', counts: { ...none, preparing: 1, asked: 1 } },
      { day: '2026-03-18', counts: { ...none, approved: 1 } },
      { day: '2026-03-19', counts: { ...none, preparing: 1, approved: 1 } },
    ])
  })

  it('go by weeks, then by months, as time goes on', () => {
    const { store, home, pass } = aDesk()
    aDraft(store)
    pass({ days: 30 })
    expect(home.get().overTime.map(({ day }) => day)).toEqual([
      '2026-03-18',
      '2026-03-25',
      '2026-04-01',
      '2026-04-08',
      '2026-04-15',
    ])
    pass({ days: 90 })
    expect(home.get().overTime.map(({ day }) => day)).toEqual([
      '2026-04-14',
      '2026-05-14',
      '2026-06-14',
      '2026-07-14',
    ])
  })

  it('measure a decision from the receipt, against the limits of the claim’s own policy', () => {
    const { home, say, sent, pass } = aDesk()
    const [quick, slow] = [sent(), sent()]
    pass({ days: 4 })
    say(quick, 'approved')
    pass({ days: 12 })
    say(slow, 'under-review')
    say(slow, 'rejected')
    // The customer opts out: no other decision of the reviewer's.
    say(quick, 'rejected')
    const measured = home
      .get()
      .decisionTimes.map(({ id, days, limit, decidedOn }) => ({ id, days, limit, decidedOn }))
    expect(measured).toContainEqual({ id: quick, days: 4, limit: 10, decidedOn: '2026-03-20' })
    expect(measured).toContainEqual({ id: slow, days: 12, limit: 10, decidedOn: '2026-04-01' })
  })

  it('count incentives at risk by the days that are left', () => {
    const { home, say, sent } = aDesk()
    for (const endsOn of ['2026-03-10', '2026-03-16', '2026-03-23', '2026-03-24', '2026-05-15', '2026-05-16'])
      say(sent(), 'approved', { endsOn })
    say(sent(), 'action-required')
    expect(home.get().atRisk.map(({ within, counts }) => [within, counts.renewal, counts.answer])).toEqual([
      ['over', 1, 0],
      ['today', 1, 0],
      ['week', 1, 1],
      ['month', 1, 0],
      ['later', 1, 0],
    ])
  })
})
