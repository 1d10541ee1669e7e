import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type ProblemCode, problem } from '../../shared/domain/problem.ts'
import type { UpdateStatus } from '../../shared/ipc/update-procedures.ts'
import type { Timers } from '../sync/sync-parts.ts'
import { readFeed, writeFeed } from './feed-setting.ts'

const lookEveryMs = 6 * 3_600_000
/** Later than what the user came for. */
const firstLookAfterMs = 15_000

/** What fetches and installs new versions (`shell/updater.ts`). */
export interface Updater {
  /** The newer version that the feed offers; null where there is none. Rejects where the feed cannot be asked. */
  look(feedUrl: string): Promise<string | null>
  /** Fetches it and checks that it is what the feed named. Rejects where it is not. */
  fetch(): Promise<void>
  /** Puts it in this program's place and starts it; to be called when everything is closed. */
  install(): void
}

export interface UpdatesOptions {
  /** Where the feed that the user set is kept. */
  readonly file: string
  /** The administrator's feed; undefined where the user's counts. */
  readonly managedFeed: string | null | undefined
  readonly updater: Updater
  /** Whether something is being written or sent. */
  readonly isBusy: () => boolean
  readonly quit: () => void
  readonly publish: (status: UpdateStatus) => void
  readonly onDefect: (where: string, error: unknown) => void
  readonly timers: Timers
}

type State = Omit<UpdateStatus, 'feedUrl'>
const notAsked: State = { state: 'not-asked', version: null, problem: null }

/** New versions: looked for only where a feed is set, and installed only when the user says so. */
export function createUpdates(options: UpdatesOptions) {
  const { file, managedFeed, updater, timers } = options
  let feedUrl = managedFeed === undefined ? readFeed(file) : managedFeed
  let current = notAsked
  let isWanted = false
  let stopTimer = () => {}

  const status = (): UpdateStatus =>
    feedUrl === null ? { ...notAsked, feedUrl, state: 'off' } : { ...current, feedUrl }

  function become(next: State): void {
    current = next
    options.publish(status())
  }

  function fail(code: ProblemCode, error: unknown): void {
    options.onDefect('updates', error)
    become({ state: 'failed', version: null, problem: problem(code, { retryable: true }) })
  }

  /** What is under way, or ready, is not begun anew. */
  async function look(): Promise<void> {
    if (feedUrl === null || !['not-asked', 'up-to-date', 'failed'].includes(current.state)) return
    const asked = feedUrl
    become({ state: 'checking', version: null, problem: null })
    let version: string | null
    try {
      version = await updater.look(asked)
    } catch (error) {
      return fail('update-feed-not-answered', error)
    }
    // Another feed was set meanwhile: what this one offers is not asked for any more.
    if (asked !== feedUrl) return become(notAsked)
    if (version === null) return become({ state: 'up-to-date', version: null, problem: null })
    become({ state: 'fetching', version, problem: null })
    try {
      await updater.fetch()
      become({ state: 'ready', version, problem: null })
    } catch (error) {
      fail('update-refused', error)
    }
  }

  function lookAgainAfter(ms: number): void {
    stopTimer = timers.after(ms, () => {
      void look().finally(() => lookAgainAfter(lookEveryMs))
    })
  }

  return {
    status,
    start: () => lookAgainAfter(firstLookAfterMs),
    stop: () => stopTimer(),

    setFeed(wished: string | null): Outcome<UpdateStatus, 'setting-managed'> {
      if (managedFeed !== undefined)
        return failure(problem('setting-managed', { params: { names: ['updateFeed'] } }))
      writeFeed(file, wished)
      feedUrl = wished
      if (current.state === 'checking') options.publish(status())
      else become(notAsked)
      return success(status())
    },

    async check(): Promise<Outcome<UpdateStatus, never>> {
      await look()
      return success(status())
    },

    /** Has the program end; what was fetched is installed once all is closed. */
    install(): Outcome<UpdateStatus, 'update-not-ready' | 'update-must-wait'> {
      if (current.state !== 'ready' || feedUrl === null) return failure(problem('update-not-ready'))
      if (options.isBusy()) return failure(problem('update-must-wait', { retryable: true }))
      isWanted = true
      options.quit()
      return success(status())
    },

    /** The system shuts down: a program that is cut off while it installs would be neither the old nor the new one. */
    leaveOut(): void {
      isWanted = false
    },

    /** To be called when everything is closed. */
    finish(): void {
      if (!isWanted) return
      isWanted = false
      try {
        updater.install()
      } catch (error) {
        // The version that runs stays, and is there at the next start.
        options.onDefect('updates.install', error)
      }
    },
  }
}
export type Updates = ReturnType<typeof createUpdates>
