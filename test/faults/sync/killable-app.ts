import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { type OrderInput, type OrderName, type OrderOutput, orders } from './orders.ts'

const answerSchema = z.object({ call: z.int(), value: z.unknown(), error: z.string().optional() })

/** The app's core in a process that starts when it is asked something, and can be killed at any moment. */
export class KillableApp {
  readonly #args: readonly string[]
  readonly #program: string
  #child: ChildProcess | null = null
  #offsetMs = 0
  #lastCall = 0
  #said = ''

  constructor(program: string, folder: string, serviceUrl: string, vaultWorker: string) {
    this.#program = program
    this.#args = [folder, serviceUrl, vaultWorker]
  }

  /** @throws what the order threw, or when the process ended by itself */
  async ask<Name extends OrderName>(name: Name, input: OrderInput<Name>): Promise<OrderOutput<Name>> {
    const child = await this.#running()
    this.#lastCall += 1
    const call = this.#lastCall
    const answered = new Promise<z.infer<typeof answerSchema>>((resolve, reject) => {
      const onMessage = (message: unknown) => {
        const answer = answerSchema.safeParse(message)
        if (!answer.success || answer.data.call !== call) return
        stop()
        resolve(answer.data)
      }
      const onExit = () => {
        stop()
        reject(new Error(`The app ended by itself while it was asked to ${name}: ${this.#said}`))
      }
      const stop = () => {
        child.off('message', onMessage)
        child.off('exit', onExit)
      }
      child.on('message', onMessage)
      child.on('exit', onExit)
    })
    child.send({ call, name, input })
    const { value, error } = await answered
    if (error !== undefined) throw new Error(`${name}: ${error}`)
    if (name === 'jump') this.#offsetMs += orders.jump.input.parse(input).ms
    return orders[name].output.parse(value) as OrderOutput<Name>
  }

  /** kill -9, whatever it is about. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  async quit(): Promise<void> {
    if (this.#child === null) return
    await this.ask('quit', {})
    await this.kill()
  }

  async #running(): Promise<ChildProcess> {
    if (this.#child !== null) return this.#child
    const [folder = '', serviceUrl = '', vaultWorker = ''] = this.#args
    const child = fork(this.#program, [folder, serviceUrl, String(this.#offsetMs), vaultWorker], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = `${this.#said}${text}`.slice(-2_000)
    })
    const [ready] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (typeof ready !== 'object' || ready === null) throw new Error(`The app did not start: ${this.#said}`)
    this.#child = child
    return child
  }
}
