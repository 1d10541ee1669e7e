import type { Outcome } from '../../../shared/domain/outcome.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'

/** From the first change to its save, in milliseconds: a burst of keystrokes becomes one save, well within a second. */
const gatherMs = 100
const firstRetryMs = 500
const longestRetryMs = 15_000

/** Answers that trying again cannot change. */
const hopeless: ReadonlySet<ProblemCode> = new Set(['claim-not-found', 'claim-not-editable', 'input-invalid'])

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** What is on screen is not stored; it is tried again unless that is hopeless. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** The stored one is newer than what this screen began with: the user decides, see `rebase`. */
  | { readonly kind: 'clash'; readonly problem: Problem }

export interface AutosavePorts<Draft, Answer extends { readonly revision: number }> {
  save(revision: number, draft: Draft): Promise<Outcome<Answer>>
  /** Runs once after so many milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void
  same(a: Draft, b: Draft): boolean
  onState(state: SaveState): void
  onSaved(draft: Draft, answer: Answer): void
}

export interface Autosave<Draft> {
  change(draft: Draft): void
  /** Saves now what is not saved yet; whether all of it is stored. Answers after one failed attempt, too. */
  flush(): Promise<boolean>
  /** After a clash: goes on saving what is on screen, over the revision that the user has now seen. */
  rebase(revision: number): Promise<boolean>
  /** Goes on from what is stored now, of a newer revision, where all that is on screen is stored; whether it does. */
  adopt(revision: number, change: (draft: Draft) => Draft): boolean
  /** No more attempts by itself; call `flush` first. */
  stop(): void
}

/** Keeps the stored draft equal to the one on screen: one save on its way at a time, the newest content next. */
export function createAutosave<Draft, Answer extends { readonly revision: number }>(
  start: { readonly revision: number; readonly draft: Draft },
  ports: AutosavePorts<Draft, Answer>,
): Autosave<Draft> {
  let { revision, draft: stored } = start
  let wanted = stored
  let failures = 0
  let halted = false
  let stopped = false
  let callOff: (() => void) | undefined
  let running: Promise<void> | undefined

  const isStored = () => ports.same(wanted, stored)

  const schedule = (ms: number) => {
    if (stopped) return
    callOff ??= ports.after(ms, () => {
      callOff = undefined
      void drain()
    })
  }

  const unschedule = () => {
    callOff?.()
    callOff = undefined
  }

  const refused = (problem: Problem) => {
    if (problem.code === 'claim-changed-elsewhere') {
      halted = true
      ports.onState({ kind: 'clash', problem })
      return
    }
    halted = hopeless.has(problem.code)
    ports.onState({ kind: 'failed', problem })
    if (halted) return
    schedule(Math.min(firstRetryMs * 2 ** failures, longestRetryMs))
    failures += 1
  }

  const saveAll = async () => {
    let problem: Problem | undefined
    while (problem === undefined && !isStored()) {
      const sent = wanted
      const answer = await ports.save(revision, sent)
      if (answer.ok) {
        revision = answer.value.revision
        stored = sent
        failures = 0
        ports.onSaved(sent, answer.value)
      } else problem = answer.problem
    }
    // Before anybody is told: a change made in answer to the news must start a new round.
    running = undefined
    if (problem === undefined) ports.onState({ kind: 'saved' })
    else refused(problem)
  }

  const drain = async () => {
    if (halted) return
    if (isStored()) {
      failures = 0
      ports.onState({ kind: 'saved' })
      return
    }
    running ??= saveAll()
    await running
  }

  const flush = async () => {
    unschedule()
    // A save on its way takes along what was changed meanwhile.
    await (running ?? drain())
    return isStored()
  }

  return {
    change(draft) {
      wanted = draft
      if (halted || running) return
      if (isStored()) {
        unschedule()
        void drain()
        return
      }
      if (failures === 0) ports.onState({ kind: 'saving' })
      schedule(gatherMs)
    },
    flush,
    rebase(newRevision) {
      revision = newRevision
      halted = false
      ports.onState({ kind: 'saving' })
      return flush()
    },
    adopt(newRevision, change) {
      if (newRevision <= revision || halted || running || !isStored()) return false
      revision = newRevision
      stored = change(stored)
      wanted = stored
      return true
    },
    stop() {
      stopped = true
      unschedule()
    },
  }
}
