import { describe, expect, it } from 'vitest'
import {
  type Autosave,
  createAutosave,
  type SaveState,
} from '../../../../src/renderer/features/claim-wizard/autosave.ts'
import { failure, type Outcome, success } from '../../../../src/shared/domain/outcome.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

type Answer = Outcome<{ revision: number }>

/** A store that answers only when told to, and timers that run only when told to. */
function desk() {
  const timers: { ms: number; run: () => void }[] = []
  const sent: { revision: number; draft: string; answer: (answer: Answer) => Promise<void> }[] = []
  const states: SaveState[] = []
  const autosave: Autosave<string> = createAutosave<string, { revision: number }>(
    { revision: 7, draft: 'as opened' },
    {
      save: (revision, draft) =>
        new Promise(resolve => {
          const answer = async (given: Answer) => {
            resolve(given)
            await settled()
          }
          sent.push({ revision, draft, answer })
        }),
      after(ms, run) {
        const timer = { ms, run }
        timers.push(timer)
        return () => timers.splice(timers.indexOf(timer), 1)
      },
      same: (a, b) => a === b,
      onState: state => states.push(state),
      onSaved: () => undefined,
    },
  )
  /** Lets the next timer pass and tells how long it was. */
  const passTime = () => {
    const next = timers.shift()
    if (next === undefined) throw new Error('No timer is set.')
    next.run()
    return next.ms
  }
  /** The save that is waiting for its answer. */
  const onItsWay = () => {
    const last = sent.at(-1)
    if (last === undefined) throw new Error('Nothing was sent.')
    return last
  }
  return { autosave, sent, states, timers, passTime, onItsWay }
}

/** All that is ready to run has run: a macrotask comes after every microtask. */
const settled = () => new Promise<void>(resolve => setImmediate(resolve))

const diskFull = failure(problem('disk-full', { retryable: true }))
const elsewhere = failure(problem('claim-changed-elsewhere'))

describe('saving while one types', () => {
  it('sends a burst of keystrokes as one save, within 150 ms of the first', () => {
    const { autosave, sent, passTime } = desk()
    for (const draft of ['C', 'Co', 'Con']) autosave.change(draft)
    expect(passTime()).toBeLessThanOrEqual(150)
    expect(sent.map(save => save.draft)).toEqual(['Con'])
  })

  it('says Saving at the first change and Saved only once the answer is there', async () => {
    const { autosave, states, passTime, onItsWay } = desk()
    autosave.change('Contoso')
    expect(states.at(-1)).toEqual({ kind: 'saving' })
    passTime()
    expect(states.at(-1)).toEqual({ kind: 'saving' })
    await onItsWay().answer(success({ revision: 8 }))
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  it('never has two saves on their way, and sends the newest content next, on the revision answered', async () => {
    const { autosave, sent, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    autosave.change('two')
    autosave.change('three')
    expect(sent).toHaveLength(1)
    await onItsWay().answer(success({ revision: 12 }))
    expect(sent.map(({ revision, draft }) => [revision, draft])).toEqual([
      [7, 'one'],
      [12, 'three'],
    ])
  })

  it('sends nothing when what was typed was taken back at once', () => {
    const { autosave, sent, states, timers } = desk()
    autosave.change('as openedx')
    autosave.change('as opened')
    expect(timers).toHaveLength(0)
    expect(sent).toHaveLength(0)
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })
})

describe('leaving', () => {
  it('sends at once what still waited, and answers when it is stored', async () => {
    const { autosave, sent, timers, onItsWay } = desk()
    autosave.change('Contoso')
    const flushed = autosave.flush()
    expect(sent.map(save => save.draft)).toEqual(['Contoso'])
    await onItsWay().answer(success({ revision: 8 }))
    expect(await flushed).toBe(true)
    expect(timers).toHaveLength(0)
  })

  it('waits for what was typed while a save was on its way', async () => {
    const { autosave, sent, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    autosave.change('two')
    const flushed = autosave.flush()
    await onItsWay().answer(success({ revision: 8 }))
    await onItsWay().answer(success({ revision: 9 }))
    expect(await flushed).toBe(true)
    expect(sent.at(-1)?.draft).toBe('two')
  })

  it('does not hold the window back when it cannot save', async () => {
    const { autosave, onItsWay } = desk()
    autosave.change('one')
    const flushed = autosave.flush()
    await onItsWay().answer(diskFull)
    expect(await flushed).toBe(false)
  })

  it('tries nothing any more once the screen is gone', async () => {
    const { autosave, timers, onItsWay } = desk()
    autosave.change('one')
    const flushed = autosave.flush()
    autosave.stop()
    await onItsWay().answer(diskFull)
    await flushed
    expect(timers).toHaveLength(0)
  })
})

describe('when saving fails', () => {
  it('says so and tries again, each time later, until it is saved', async () => {
    const { autosave, states, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await onItsWay().answer(diskFull)
      expect(states.at(-1)).toEqual({ kind: 'failed', problem: diskFull.problem })
      waits.push(passTime())
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
    await onItsWay().answer(success({ revision: 8 }))
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  it('sends what is on screen by then, not what failed', async () => {
    const { autosave, sent, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    await onItsWay().answer(diskFull)
    autosave.change('two')
    passTime()
    expect(sent.map(save => save.draft)).toEqual(['one', 'two'])
  })

  it('goes on saying that it is not saved while one types on', async () => {
    const { autosave, states, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    await onItsWay().answer(diskFull)
    autosave.change('two')
    expect(states.at(-1)).toEqual({ kind: 'failed', problem: diskFull.problem })
  })

  it('does not knock again where the claim is no longer editable', async () => {
    const { autosave, timers, passTime, onItsWay } = desk()
    autosave.change('one')
    passTime()
    await onItsWay().answer(failure(problem('claim-not-editable')))
    autosave.change('two')
    expect(timers).toHaveLength(0)
  })
})

describe('when the claim was changed elsewhere', () => {
  it('overwrites nothing until the user decides', async () => {
    const { autosave, sent, states, timers, passTime, onItsWay } = desk()
    autosave.change('mine')
    passTime()
    await onItsWay().answer(elsewhere)
    autosave.change('mine, longer')
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toEqual({ kind: 'clash', problem: elsewhere.problem })
    expect(sent).toHaveLength(1)
    expect(timers).toHaveLength(0)
  })

  it('saves what is on screen over the revision that the user has seen', async () => {
    const { autosave, states, passTime, onItsWay } = desk()
    autosave.change('mine')
    passTime()
    await onItsWay().answer(elsewhere)
    const kept = autosave.rebase(20)
    expect(onItsWay()).toMatchObject({ revision: 20, draft: 'mine' })
    await onItsWay().answer(success({ revision: 21 }))
    expect(await kept).toBe(true)
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })
})

describe('what was stored otherwise', () => {
  it('is gone on from where nothing typed would be lost, and the next save is made on it', () => {
    const { autosave, passTime, onItsWay } = desk()
    expect(autosave.adopt(9, () => 'undone')).toBe(true)
    autosave.change('undone, and typed on')
    passTime()
    expect(onItsWay()).toMatchObject({ revision: 9, draft: 'undone, and typed on' })
  })

  it('never takes the place of what is typed, nor an older one of a newer', () => {
    const { autosave } = desk()
    expect(autosave.adopt(7, () => 'older')).toBe(false)
    autosave.change('typed')
    expect(autosave.adopt(9, () => 'undone')).toBe(false)
  })
})
