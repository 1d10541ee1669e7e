import { describe, expect, it } from 'vitest'
import { singleFlight } from '../../../../src/main/sync/single-flight.ts'

/** Work that ends when told, and counts. */
function work() {
  const ends: (() => void)[] = []
  let atOnce = 0
  const seen = { runs: 0, mostAtOnce: 0 }
  const run = async () => {
    seen.runs += 1
    atOnce += 1
    seen.mostAtOnce = Math.max(seen.mostAtOnce, atOnce)
    await new Promise<void>(resolve => ends.push(resolve))
    atOnce -= 1
  }
  return { run, seen, end: () => ends.shift()?.() }
}

describe('work that never runs twice at once', () => {
  it('runs once more after many calls in the middle, and all of them wait for that run', async () => {
    const { run, seen, end } = work()
    const flight = singleFlight(run)
    const first = flight.run()
    const others = [flight.run(), flight.run(), flight.run()]
    end()
    await first
    await Promise.resolve()
    expect(seen.runs).toBe(2)
    end()
    await Promise.all(others)
    expect(seen).toEqual({ runs: 2, mostAtOnce: 1 })
    expect(flight.isRunning()).toBe(false)
  })

  it('does not lose a call that comes just when a run has ended', async () => {
    const { run, seen, end } = work()
    const flight = singleFlight(run)
    const first = flight.run()
    const second = first.then(() => flight.run())
    end()
    await first
    await Promise.resolve()
    end()
    await second
    expect(seen.runs).toBe(2)
  })

  it('does not start beside a run that is already promised', async () => {
    const { run, seen, end } = work()
    const flight = singleFlight(run)
    const first = flight.run()
    const third = first.then(() => flight.run())
    const second = flight.run()
    end()
    await first
    await Promise.resolve()
    end()
    await Promise.all([second, third])
    expect(seen).toEqual({ runs: 2, mostAtOnce: 1 })
  })

  it('says when what runs has ended', async () => {
    const { run, end } = work()
    const flight = singleFlight(run)
    void flight.run()
    const settled = flight.settled()
    end()
    await settled
    expect(flight.isRunning()).toBe(false)
  })
})
