import { describe, expect, test } from 'vitest'
import type { DatedClaim, RenewedClaim } from '../../../../src/main/claims/claim-dates.ts'
import type { Notice } from '../../../../src/main/notices/notice.ts'
import { createNotices } from '../../../../src/main/notices/notices.ts'
import { placeOf } from '../../../../src/main/notices/place-of.ts'
import type { ClaimNews } from '../../../../src/main/store/news-repository.ts'
import { defaultSettings } from '../../../../src/main/store/settings-repository.ts'
import { type ClaimId, claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import type { NoticeSettings } from '../../../../src/shared/ipc/app-procedures.ts'
import type { SyncStatus } from '../../../../src/shared/ipc/sync-procedures.ts'
import { anId } from '../../../support/builders.ts'

const idle: SyncStatus = {
  state: 'idle',
  waiting: 0,
  lastSuccessAt: '2026-03-16T09:00:00.000Z',
  nextTryAt: null,
  problem: null,
}
const signedOut: SyncStatus = { ...idle, state: 'waiting', problem: problem('sign-in-needed') }
const stopped: SyncStatus = { ...idle, state: 'stopped', problem: problem('cursor-unknown') }

function newsOf(kind: ClaimNews['kind'], claimId = claimIdSchema.parse(anId())): ClaimNews {
  return { kind, claimId, claimName: 'Sales rollout', customerName: 'Contoso Ltd' }
}

function desk(changed: Partial<NoticeSettings> = {}) {
  let settings = { ...defaultSettings.notices, ...changed }
  let happened: ClaimNews[] = []
  const told = new Set<string>()
  const shown: Notice[] = []
  const attentions: number[] = []
  const state = {
    isFocused: false,
    waiting: 0,
    deadlines: [] as DatedClaim[],
    renewals: [] as RenewedClaim[],
  }
  const news = {
    take: () => happened.splice(0),
    tellOnce: (subject: string) => !told.has(subject) && told.add(subject).size > 0,
    forget: (subject: string) => void told.delete(subject),
    attention: () => state.waiting,
  }
  /** As a start of the program makes it: what it had in memory is gone. */
  const start = () =>
    createNotices({
      news,
      settings: () => settings,
      isFocused: () => state.isFocused,
      show: notice => shown.push(notice),
      onAttention: count => attentions.push(count),
      dates: {
        deadlines: ({ kinds, days } = {}) =>
          state.deadlines.filter(
            ({ deadline: { kind, left } }) =>
              (kinds?.includes(kind) ?? true) && (days?.includes(left) ?? true),
          ),
        renewals: () => state.renewals,
      },
      timers: { after: () => () => undefined },
      onDefect: (_where, error) => {
        throw error
      },
    })
  return {
    start,
    shown,
    attentions,
    state,
    change: (more: Partial<NoticeSettings>) => {
      settings = { ...settings, ...more }
    },
    happen: (...more: ClaimNews[]) => {
      happened = [...happened, ...more]
    },
  }
}

const named = (id = claimIdSchema.parse(anId())) => ({
  id,
  claimName: 'Sales rollout',
  customerName: 'Contoso Ltd',
})

function dueIn(left: number, kind: 'answer' | 'review' = 'answer', id?: ClaimId): DatedClaim {
  const limit = { days: 5, unit: 'business-days' } as const
  const deadline = { kind, lastDay: '2026-03-20', limit, left }
  const state = 'action-required'
  return { ...named(id), state, limitedState: state, policyId: '2020-07', stateSince: null, deadline }
}

describe('days that come near', () => {
  test('are told two days before, the day before and on the day, once each, over restarts too', () => {
    const { start, shown, state } = desk()
    const { id } = named()
    for (const left of [3, 2, 2, 1, 0, -1]) {
      state.deadlines = [dueIn(left, 'answer', id)]
      start().watchDates()
    }
    expect(shown).toMatchObject([2, 1, 0].map(left => ({ about: 'dates', kind: 'deadline', left, count: 1 })))
  })

  test('of several claims are told in one, and lead to the list', () => {
    const { start, shown, state } = desk()
    state.deadlines = [dueIn(1), dueIn(2)]
    start().watchDates()
    expect(shown).toMatchObject([{ about: 'dates', left: 1, count: 2 }])
    expect(shown.map(placeOf)).toEqual([{ place: 'claims' }])
  })

  test('of the reviewer are not the user’s business', () => {
    const { start, shown, state } = desk()
    state.deadlines = [dueIn(1, 'review')]
    start().watchDates()
    expect(shown).toEqual([])
  })

  test('of a subscription are told once a stage', () => {
    const { start, shown, state } = desk()
    const claim = {
      ...named(),
      state: 'approved',
      solutionArea: 'business-applications',
      subscriptions: [],
    } as const
    for (const [daysLeft, stage] of [
      [58, 60],
      [31, 60],
      [30, 30],
      [-1, 'ended'],
      [-9, 'ended'],
    ] as const) {
      const renewal = { endsOn: '2026-05-15', daysLeft, stage }
      state.renewals = [{ ...claim, subscriptions: [], renewal }]
      start().watchDates()
    }
    expect(shown).toMatchObject([58, 30, -1].map(left => ({ kind: 'renewal', left })))
  })

  test('that are silenced are not told later', () => {
    const { start, shown, state, change } = desk({ deadlines: false })
    state.deadlines = [dueIn(2)]
    start().watchDates()
    change({ deadlines: true })
    start().watchDates()
    expect(shown).toEqual([])
  })
})

describe('news of claims', () => {
  test('are told when the round has ended, of one claim by its names', () => {
    const { start, happen, shown } = desk()
    const notices = start()
    const news = newsOf('approved')
    happen(news)
    notices.follow({ ...idle, state: 'running' })
    expect(shown).toEqual([])
    notices.follow(idle)
    notices.follow(idle)
    const names = { customer: 'Contoso Ltd', claim: 'Sales rollout' }
    expect(shown).toEqual([{ about: 'claim', kind: 'approved', claimId: news.claimId, names }])
  })

  test('are one notice for hundreds of claims', () => {
    const { start, happen, shown } = desk()
    happen(...Array.from({ length: 300 }, () => newsOf('approved')), newsOf('rejected'), newsOf('comment'))
    start().follow(idle)
    expect(shown).toEqual([{ about: 'claims', counts: { approved: 300, rejected: 1, comment: 1 } }])
  })

  test.each([
    ['before', ['comment', 'action-required']],
    ['after', ['action-required', 'comment']],
  ] as const)('of one claim name the decision, not the comment %s it', (_, kinds) => {
    const { start, happen, shown } = desk()
    const { claimId } = newsOf('comment')
    happen(...kinds.map(kind => newsOf(kind, claimId)))
    start().follow(idle)
    expect(shown).toMatchObject([{ about: 'claim', kind: 'action-required' }])
  })

  test('name nobody where the user does not want it', () => {
    const { start, happen, shown } = desk({ customerNames: false })
    happen(newsOf('approved'))
    start().follow(idle)
    expect(JSON.stringify(shown)).not.toMatch(/Contoso|Sales/)
    expect(shown).toMatchObject([{ names: null }])
  })

  test('lead to the claim, to its draft, or to the list', () => {
    const { claimId } = newsOf('returned')
    const names = null
    expect(placeOf({ about: 'claim', kind: 'approved', claimId, names })).toEqual({ place: 'claim', claimId })
    expect(placeOf({ about: 'claim', kind: 'returned', claimId, names })).toEqual({ place: 'draft', claimId })
    expect(placeOf({ about: 'claims', counts: {} })).toEqual({ place: 'claims' })
    expect(placeOf({ about: 'sync', is: 'stopped' })).toEqual({ place: 'activity' })
  })
})

describe('what is silenced', () => {
  test.each([
    ['all', { isOn: false }],
    ['decisions', { decisions: false }],
  ])('%s: is not told, and not later either', (_, silence) => {
    const { start, happen, shown, change } = desk(silence)
    const notices = start()
    happen(newsOf('approved'))
    notices.follow(idle)
    change({ isOn: true, decisions: true })
    notices.follow(idle)
    expect(shown).toEqual([])
  })

  test('leaves the other kinds to be told', () => {
    const { start, happen, shown } = desk({ decisions: false, sync: false })
    happen(newsOf('approved'), newsOf('comment'), newsOf('returned'))
    start().follow(stopped)
    expect(shown).toEqual([{ about: 'claims', counts: { comment: 1, returned: 1 } }])
  })

  test('in front of the user, where that is chosen', () => {
    const { start, happen, shown, state, change } = desk({ quietWhileFocused: true })
    const notices = start()
    state.isFocused = true
    happen(newsOf('approved'))
    notices.follow(idle)
    expect(shown).toEqual([])
    change({ quietWhileFocused: false })
    happen(newsOf('rejected'))
    notices.follow(idle)
    expect(shown).toMatchObject([{ kind: 'rejected' }])
  })
})

describe('trouble with sync', () => {
  test.each([
    ['signed-out', signedOut],
    ['stopped', stopped],
  ] as const)('%s: is told once, over restarts too, and again after it was over', (is, status) => {
    const { start, shown } = desk()
    start().follow(status)
    start().follow({ ...idle, state: 'waiting', problem: problem('service-unreachable') })
    const notices = start()
    notices.follow(status)
    expect(shown).toEqual([{ about: 'sync', is }])
    notices.follow(idle)
    notices.follow(status)
    expect(shown).toEqual([
      { about: 'sync', is },
      { about: 'sync', is },
    ])
  })

  test('is none for who never signed in and has nothing to send', () => {
    const { start, shown } = desk()
    start().follow({ ...signedOut, lastSuccessAt: null })
    expect(shown).toEqual([])
  })
})

test('how much waits for the user is told when it changes', () => {
  const { start, attentions, state } = desk()
  const notices = start()
  notices.follow(idle)
  state.waiting = 2
  notices.follow(idle)
  notices.follow(stopped)
  notices.follow(stopped)
  expect(attentions).toEqual([0, 2, 3])
})
