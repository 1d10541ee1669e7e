import { AppEnded, type AppProcess, type AppProcesses } from './app-processes.ts'
import { type OrderInput, type OrderName, type OrderOutput, orders } from './orders.ts'

interface Place {
  readonly folder: string
  readonly serviceUrl: string
}

/** The app's core on one data folder: it starts when it is asked something, and can be killed at any moment. */
export class KillableApp {
  readonly #place: Place
  readonly #processes: AppProcesses
  #process: AppProcess | null = null
  #offsetMs = 0

  constructor(processes: AppProcesses, place: Place) {
    this.#processes = processes
    this.#place = place
  }

  /** @throws what the order threw, or when the process ended by itself */
  async ask<Name extends OrderName>(name: Name, input: OrderInput<Name>): Promise<OrderOutput<Name>> {
    const process = await this.#running()
    const value = await process.ask(name, input)
    if (name === 'jump') this.#offsetMs += orders.jump.input.parse(input).ms
    return value
  }

  /** kill -9, whatever it is about. */
  async kill(): Promise<void> {
    await this.#process?.kill()
    this.#process = null
  }

  /** A round is asked for, and the process killed at one of its requests; at its end where it has fewer. */
  async killInRound(order: OrderInput<'dieAt'>): Promise<'in its round' | 'after it'> {
    try {
      await this.ask('dieAt', order)
      await this.ask('sync', {})
      return 'after it'
    } catch (error) {
      if (!(error instanceof AppEnded)) throw error
      return 'in its round'
    } finally {
      await this.kill()
    }
  }

  /** Closed in order; the process itself goes on, for whoever opens a folder next. */
  async quit(): Promise<void> {
    const process = this.#process
    if (process === null) return
    await process.ask('quit', {})
    this.#process = null
    this.#processes.giveBack(process)
  }

  async #running(): Promise<AppProcess> {
    if (this.#process === null) {
      this.#process = this.#processes.take()
      await this.#process.ask('open', { ...this.#place, offsetMs: this.#offsetMs })
    }
    return this.#process
  }
}
