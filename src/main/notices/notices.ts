import type { NoticeSettings } from '../../shared/ipc/app-procedures.ts'
import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { ClaimDates } from '../claims/claim-dates.ts'
import type { NewsRepository } from '../store/news-repository.ts'
import type { Timers } from '../sync/sync-parts.ts'
import { claimNotice } from './claim-notice.ts'
import { dateNotices } from './date-notices.ts'
import type { Notice } from './notice.ts'

interface NoticesOptions {
  readonly news: NewsRepository
  readonly settings: () => NoticeSettings
  /** Whether the user is looking at the window. */
  readonly isFocused: () => boolean
  readonly show: (notice: Notice) => void
  readonly dates: Pick<ClaimDates, 'deadlines' | 'renewals'>
  readonly timers: Timers
  readonly onDefect: (where: string, error: unknown) => void
  /** How many things wait for the user; called when that changes. */
  readonly onAttention: (count: number) => void
}

export interface Notices {
  /** Told of each status of sync: what a round brought is told when it has ended. */
  follow(status: SyncStatus): void
  /** Looks now, and from now on every hour, which days come near: offline too. */
  watchDates(): void
  stop(): void
}

/** Often enough to notice another day, also after sleep. */
const hourMs = 3_600_000

type SyncTrouble = Extract<Notice, { about: 'sync' }>['is']

const troubles: readonly SyncTrouble[] = ['stopped', 'signed-out']

/**
 * Decides what the user is told of by notifications, each once, over restarts too. What is silenced counts as told: nobody
 * wants last month's news on switching them on.
 */
export function createNotices(options: NoticesOptions): Notices {
  const { news } = options
  let attention: number | null = null

  function show(notice: Notice, settings: NoticeSettings): void {
    if (!(settings.quietWhileFocused && options.isFocused())) options.show(notice)
  }

  function tellTrouble(status: SyncStatus, settings: NoticeSettings): void {
    const met = troubleOf(status)
    // Over only when a round went through: a network that fails in between does not make it news again.
    if (status.state === 'idle') for (const trouble of troubles) news.forget(subjectOf(trouble))
    if (met === null || !news.tellOnce(subjectOf(met)) || !settings.isOn || !settings.sync) return
    show({ about: 'sync', is: met }, settings)
  }

  function tellDates(): void {
    const settings = options.settings()
    const found = dateNotices(options.dates, news, settings)
    if (settings.isOn && settings.deadlines) for (const notice of found) show(notice, settings)
  }

  let stopTimer = () => {}
  let isStopped = false
  function watchDates(): void {
    if (isStopped) return
    try {
      tellDates()
    } catch (error) {
      options.onDefect('notices.dates', error)
    }
    stopTimer = options.timers.after(hourMs, watchDates)
  }

  return {
    watchDates,
    stop() {
      isStopped = true
      stopTimer()
    },
    follow(status) {
      if (status.state === 'running') return
      const settings = options.settings()
      const notice = claimNotice(news.take(), settings)
      if (notice !== null) show(notice, settings)
      tellTrouble(status, settings)
      const count = news.attention() + (troubleOf(status) === null ? 0 : 1)
      if (count !== attention) options.onAttention(count)
      attention = count
    },
  }
}

function troubleOf({ state, problem, waiting, lastSuccessAt }: SyncStatus): SyncTrouble | null {
  if (state === 'stopped') return 'stopped'
  // Who never signed in, and has nothing to send, is not in trouble.
  const hasBegun = waiting > 0 || lastSuccessAt !== null
  return problem?.code === 'sign-in-needed' && hasBegun ? 'signed-out' : null
}

function subjectOf(trouble: SyncTrouble): string {
  return `sync:${trouble}`
}
