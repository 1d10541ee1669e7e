import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { type OrderInput, type OrderName, type OrderOutput, orders } from './orders.ts'

const answerSchema = z.object({ call: z.int(), value: z.unknown(), error: z.string().optional() })

/** The process ended while it was asked something. */
export class AppEnded extends Error {}

/** A process of the app, with or without an open data folder. */
export class AppProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<unknown>
  #lastCall = 0
  #said = ''

  constructor(program: string) {
    // Without the flags of the test runner, which would only slow it down.
    this.#child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = `${this.#said}${text}`.slice(-2_000)
    })
    // What it says first is that it is ready; one that cannot start says why when it is asked something.
    this.#ready = Promise.race([once(this.#child, 'message'), once(this.#child, 'exit')])
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** @throws what the order threw; `AppEnded` when the process ended before it answered */
  async ask<Name extends OrderName>(name: Name, input: OrderInput<Name>): Promise<OrderOutput<Name>> {
    await this.#ready
    const { value, error } = await this.#answerTo(name, input)
    if (error !== undefined) throw new Error(`${name}: ${error}`)
    return orders[name].output.parse(value) as OrderOutput<Name>
  }

  /** kill -9, whatever it is about. */
  async kill(): Promise<void> {
    if (this.hasEnded) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  #answerTo(name: OrderName, input: unknown): Promise<z.infer<typeof answerSchema>> {
    const child = this.#child
    this.#lastCall += 1
    const call = this.#lastCall
    return new Promise((resolve, reject) => {
      const ended = () => reject(new AppEnded(`The app ended while it was asked to ${name}: ${this.#said}`))
      if (this.hasEnded) return ended()
      const onMessage = (message: unknown) => {
        const answer = answerSchema.safeParse(message)
        if (!answer.success || answer.data.call !== call) return
        child.off('message', onMessage)
        child.off('exit', ended)
        resolve(answer.data)
      }
      child.on('message', onMessage)
      child.once('exit', ended)
      // One that ends at this moment is told of by its exit.
      child.send({ call, name, input }, () => undefined)
    })
  }
}

/** Processes started ahead: to start one takes longer than most schedules' steps together. */
export class AppProcesses {
  readonly #program: string
  readonly #ready: AppProcess[]

  constructor(program: string, spares: number) {
    this.#program = program
    this.#ready = Array.from({ length: spares }, () => new AppProcess(program))
  }

  take(): AppProcess {
    const process = this.#ready.shift() ?? new AppProcess(this.#program)
    if (this.#ready.length === 0) this.#ready.push(new AppProcess(this.#program))
    return process
  }

  /** One whose data folder is closed serves the next. */
  giveBack(process: AppProcess): void {
    this.#ready.unshift(process)
  }

  async end(): Promise<void> {
    await Promise.all(this.#ready.map(process => process.kill()))
  }
}
