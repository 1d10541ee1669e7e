import type { SettingRepository } from './store/setting-repository.ts'

/** The sandbox's own time: the machine's, put forward by `POST /_sandbox/clock`. */
export interface SandboxClock {
  now(): Date
  advance(ms: number): void
  /** Back to the machine's time. */
  reset(): void
}

/** What the clock was put forward by is kept with the data, so that a restarted sandbox is not younger than its claims. */
export function sandboxClock(machine: () => Date, settings: SettingRepository): SandboxClock {
  const advanceMs = () => Number(settings.read('clock-advance-ms') ?? 0)
  return {
    now: () => new Date(machine().getTime() + advanceMs()),
    advance: ms => settings.write('clock-advance-ms', String(advanceMs() + ms)),
    reset: () => settings.write('clock-advance-ms', '0'),
  }
}

/** A calendar day in UTC, as the service counts days. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
