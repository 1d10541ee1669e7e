import { type Problem, problem } from '../../shared/domain/problem.ts'
import type { OutboxEntry, SyncQuestion, SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import { baseUrlOf } from './base-url.ts'
import type { Halt } from './engine.ts'
import { isUnreachable } from './queue-wide.ts'
import { isAskedToWait, nextTry } from './retry.ts'
import { syncRound } from './round.ts'
import { singleFlight } from './single-flight.ts'
import type { ServiceLink, Sync, SyncOptions } from './sync-parts.ts'
import { outboxEntry, replyEntry, type SyncSituation, syncStatus, together } from './sync-status.ts'

const pullEveryMs = 60_000
/** Reference data is fetched anew, and the service looked at whether it still has what it acknowledged. */
const thoroughEveryMs = 15 * 60_000
/** While the service is not reached, a look whether it is back counts as reconnecting. */
const probeEveryMs = 10_000
const stopWithinMs = 2_000
/** Timers and clocks disagree by a millisecond or two; without this a round would find nothing due, again and again. */
const shortestWaitMs = 50
/** As long as a service may ask us to wait: a clock that was set back must not make it longer. */
const longestWaitMs = 24 * 60 * 60_000
/** Nobody reads more of what waits. */
const entriesShown = 500

/** When rounds run: at start, on a timer, when the service is back, on demand; never two at once. */
export function createSync(options: SyncOptions): Sync {
  return new SyncRoutine(options)
}

class SyncRoutine implements Sync {
  readonly #options: SyncOptions
  readonly #rounds = singleFlight(() => this.#round())
  #abort = new AbortController()
  #link: (ServiceLink & { readonly serviceUrl: string }) | null = null
  #halt: Halt | null = null
  #stopped: Problem | null = null
  /** Rounds in a row that ended early. */
  #failures = 0
  #thoroughAt = Number.NEGATIVE_INFINITY
  #isRunning = false
  /** Rounds that the user asked for, which run while sync is paused. */
  #asked = 0
  #cancelTimer: () => void = () => undefined

  constructor(options: SyncOptions) {
    this.#options = options
    // A stopped routine says so by its signal; this one has not been started.
    this.#abort.abort()
  }

  start(): void {
    this.#abort = new AbortController()
    this.#recover()
    this.#begin()
  }

  async now(): Promise<SyncStatus> {
    this.#forgetWaits()
    this.#thoroughAt = Number.NEGATIVE_INFINITY
    this.#asked += 1
    try {
      if (!this.#abort.signal.aborted) await this.#rounds.run()
    } finally {
      this.#asked -= 1
    }
    return this.status()
  }

  /** What is under way is cut off like by a broken connection: every step can be repeated, and begun uploads go on. */
  async pause(): Promise<SyncStatus> {
    this.#options.pause.set(true)
    if (!this.#abort.signal.aborted) {
      this.#abort.abort()
      this.#cancelTimer()
      const abort = new AbortController()
      this.#abort = abort
      await this.#rounds.settled()
      if (!abort.signal.aborted) this.#recover()
    }
    this.#publish()
    return this.status()
  }

  resume(): SyncStatus {
    this.#options.pause.set(false)
    this.#forgetWaits()
    this.#begin()
    return this.status()
  }

  wake(): void {
    if (this.#isOtherService()) this.#forgetWaits()
    // What the service asked for by Retry-After holds for new claims too; a stopped sync has asked the user.
    const mustWait = this.#stopped !== null || this.#halt?.problem.code === 'service-busy'
    if (mustWait) this.#options.publish(this.status())
    else this.#begin()
  }

  tryAgain(): void {
    if (this.#stopped !== null) return
    this.#forgetWaits()
    this.#begin()
  }

  surroundingsChanged(): void {
    if (this.#stopped !== null) return
    this.#options.outbox.retryUnaskedNow()
    this.#options.replies.retryUnaskedNow()
    if (this.#isToldToWait()) this.#scheduleAnew()
    else {
      this.#halt = null
      this.#begin()
    }
  }

  async goOn(question: SyncQuestion): Promise<SyncStatus> {
    // Answered already, or sync asks something else by now.
    if (this.#stopped?.code !== question) return this.status()
    if (question === 'data-folder-copied') this.#options.device.settleHere()
    else if (this.#link !== null) this.#options.states.readAnew(this.#link.serviceUrl)
    return this.now()
  }

  status(): SyncStatus {
    return syncStatus(this.#situation(), this.#waiting())
  }

  outbox(): OutboxEntry[] {
    const situation = this.#situation()
    const { outbox, replies, uploadRecords } = this.#options
    const entries = [
      ...replies.list(entriesShown).map(item => replyEntry(item, situation, uploadRecords)),
      ...outbox.list(entriesShown).map(item => outboxEntry(item, situation, uploadRecords)),
    ]
    return entries.toSorted((a, b) => a.since.localeCompare(b.since, 'en')).slice(0, entriesShown)
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    this.#cancelTimer()
    await new Promise<void>(resolve => {
      const cancel = this.#options.timers.after(stopWithinMs, resolve)
      void this.#rounds.settled().then(() => {
        cancel()
        resolve()
      })
    })
  }

  #begin(): void {
    if (this.#options.pause.get()) this.#publish()
    else if (!this.#abort.signal.aborted) void this.#rounds.run()
  }

  /** Claims whose sending was interrupted wait again. */
  #recover(): void {
    const { outbox, replies } = this.#options
    const recovered = [...outbox.interruptedSendings(), ...replies.interruptedSendings()]
    if (recovered.length > 0) this.#options.onClaimsChanged(recovered)
  }

  #forgetWaits(): void {
    this.#options.outbox.retryAllNow()
    this.#options.replies.retryAllNow()
    this.#halt = null
    this.#stopped = null
  }

  #isToldToWait(): boolean {
    if (this.#halt === null || !isAskedToWait(this.#halt.problem)) return false
    return this.#halt.until > this.#options.clock()
  }

  /** Timers stand still while a machine sleeps, and times do not. */
  #scheduleAnew(): void {
    if (this.#isRunning || this.#abort.signal.aborted) return
    this.#cancelTimer()
    this.#schedule()
  }

  #isOtherService(): boolean {
    const address = this.#options.serviceUrl()
    return this.#link !== null && (address === null || baseUrlOf(address) !== this.#link.serviceUrl)
  }

  #connect(): ServiceLink | null {
    const address = this.#options.serviceUrl()
    if (address === null) return null
    const serviceUrl = baseUrlOf(address)
    if (this.#link?.serviceUrl !== serviceUrl) {
      this.#link = { serviceUrl, ...this.#options.connect(serviceUrl) }
      this.#thoroughAt = Number.NEGATIVE_INFINITY
    }
    return this.#link
  }

  /** Never rejects: what nobody foresaw is logged, and waited out like a failure of the service. */
  async #round(): Promise<void> {
    const { signal } = this.#abort
    if (this.#options.pause.get() && this.#asked === 0) return
    this.#cancelTimer()
    this.#isRunning = true
    try {
      const link = this.#connect()
      if (this.#options.device.isFromElsewhere()) this.#stopped = problem('data-folder-copied')
      else if (link !== null && !signal.aborted) await this.#runWith(link, signal)
    } catch (error) {
      const problem = this.#options.onDefect(error)
      this.#failures += 1
      this.#halt = { problem, until: nextTry(problem, this.#failures, this.#options) }
    }
    this.#isRunning = false
    // Stopped: the store may be closed by now.
    if (signal.aborted) return
    this.#schedule()
    this.#publish()
  }

  async #runWith(link: ServiceLink, signal: AbortSignal): Promise<void> {
    this.#publish()
    const startedMs = this.#options.clock().getTime()
    // A clock that was set back makes the next round a thorough one, too.
    const sinceMs = startedMs - this.#thoroughAt
    const isThorough = sinceMs >= thoroughEveryMs || sinceMs < 0
    const parts = { ...this.#options, ...link, onProgress: () => this.#publish() }
    const end = await syncRound(parts, { failures: this.#failures, isThorough, signal })
    if (signal.aborted) return
    this.#halt = end.halt
    this.#stopped = end.stopped
    this.#failures = end.halt === null ? 0 : this.#failures + 1
    if (isThorough && end.halt === null && end.stopped === null) this.#thoroughAt = startedMs
  }

  #schedule(): void {
    if (this.#link === null || this.#stopped !== null || this.#options.pause.get()) return
    const nowMs = this.#options.clock().getTime()
    const earliest = this.#waiting().nextTryAt
    const dueMs =
      this.#halt?.until.getTime() ?? (earliest === null ? Number.POSITIVE_INFINITY : Date.parse(earliest))
    const lookMs =
      this.#halt === null ? pullEveryMs : this.#isCutOff() ? probeEveryMs : Number.POSITIVE_INFINITY
    const isProbe = this.#halt !== null && lookMs < dueMs - nowMs
    const waitMs = Math.max(shortestWaitMs, Math.min(dueMs - nowMs, lookMs, longestWaitMs))
    this.#cancelTimer = this.#options.timers.after(waitMs, () => (isProbe ? this.#probe() : this.#begin()))
  }

  #waiting() {
    return together(this.#options.outbox.waiting(), this.#options.replies.waiting())
  }

  #isCutOff(): boolean {
    return this.#halt !== null && isUnreachable(this.#halt.problem)
  }

  /** Any answer of the service's means that the way is open again, and that waiting has no reason any more. */
  #probe(): void {
    const { signal } = this.#abort
    const { client } = this.#link ?? {}
    if (client === undefined) return
    const call = { correlationId: this.#options.newId(), signal }
    client
      .partnerProfile(null, call)
      .then(answer => {
        if (signal.aborted || this.#isRunning) return
        if (!answer.ok && isUnreachable(answer.problem)) return this.#schedule()
        this.surroundingsChanged()
      })
      .catch((error: unknown) => {
        this.#options.onDefect(error)
        this.#schedule()
      })
  }

  #situation(): SyncSituation {
    const address = this.#options.serviceUrl()
    const serviceUrl = address === null ? null : baseUrlOf(address)
    return {
      serviceUrl,
      isRunning: this.#isRunning,
      isPaused: this.#options.pause.get(),
      stopped: this.#stopped,
      halt: this.#halt,
      lastSuccessAt: serviceUrl === null ? null : this.#options.states.get(serviceUrl).lastSuccessAt,
    }
  }

  #publish(): void {
    this.#options.publish(this.status())
  }
}
