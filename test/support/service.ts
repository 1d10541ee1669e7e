import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { competitionSwitchSchema } from '../../src/sandbox/control/competition.ts'
import type { faultSchema } from '../../src/sandbox/control/fault.ts'
import { type SandboxState, sandboxStateSchema } from '../../src/sandbox/control/state.ts'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/start.ts'
import { type Decision, type ServiceClaim, serviceClaimSchema } from '../../src/shared/service-api/claims.ts'

export const adminToken = 'sandbox-admin'
export const viewerToken = 'sandbox-viewer'

interface SignInWish {
  readonly audience?: string
  readonly accessTokenSeconds?: number
  readonly revokeAll?: boolean
}

export interface TestService {
  /** Stays the same over `stop` and `restart`. */
  readonly url: string
  readonly dataFolder: string
  /** The next `times` (1) matching requests of the contract fail so. */
  fault(fault: z.input<typeof faultSchema>): Promise<void>
  clearFaults(): Promise<void>
  /** What the reviewer decides; rejects where the life cycle has no such transition. */
  decide(claimId: string, decision: Decision): Promise<ServiceClaim>
  /** The second partner claims the same. */
  compete(claimId: string, competition: z.input<typeof competitionSwitchSchema>): Promise<ServiceClaim>
  state(): Promise<SandboxState>
  advanceClock(ms: number): Promise<void>
  /** How tokens are given from now on, and whether all given so far end. */
  signIn(wish: SignInWish): Promise<void>
  /** Forgets all; with `keepInstance` without becoming another service. */
  reset(options?: { keepInstance: boolean }): Promise<void>
  /** Nothing listens on `url` any more; the data stays. */
  stop(): Promise<void>
  /** Listens on `url` again, with the same data, or with other options. */
  restart(changed?: Partial<ServiceOptions>): Promise<void>
  /** Stops, and deletes the data. */
  remove(): Promise<void>
}

export type ServiceOptions = Omit<SandboxOptions, 'port' | 'dataFolder' | 'autoReview'> & {
  readonly autoReview?: boolean
}

/** The sandbox service in this process, on a free port, with a temporary data folder. */
export async function startService(options: ServiceOptions = {}): Promise<TestService> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'claimdesk-service-'))
  const start = (port: number, changed: Partial<ServiceOptions> = {}) =>
    startSandbox({ autoReview: false, ...options, ...changed, port, dataFolder })
  let running: RunningSandbox | undefined = await start(0)
  const { url } = running

  async function stop(): Promise<void> {
    const stopping = running
    running = undefined
    await stopping?.close()
  }

  return {
    url,
    dataFolder,
    fault: async fault => void (await send(url, 'POST', '/_sandbox/faults', fault)),
    clearFaults: async () => void (await send(url, 'DELETE', '/_sandbox/faults')),
    decide: async (claimId, decision) => {
      const answer = await send(url, 'POST', `/_sandbox/claims/${claimId}/decision`, decision)
      return serviceClaimSchema.parse(await answer.json())
    },
    compete: async (claimId, competition) => {
      const answer = await send(url, 'POST', `/_sandbox/claims/${claimId}/competition`, competition)
      return serviceClaimSchema.parse(await answer.json())
    },
    state: async () => sandboxStateSchema.parse(await (await send(url, 'GET', '/_sandbox/state')).json()),
    advanceClock: async ms => void (await send(url, 'POST', '/_sandbox/clock', { advanceMs: ms })),
    signIn: async wish => void (await send(url, 'POST', '/_sandbox/sign-in', wish)),
    reset: async (reset = { keepInstance: false }) =>
      void (await send(url, 'POST', '/_sandbox/reset', reset)),
    stop,
    async restart(changed) {
      await stop()
      running = await start(Number(new URL(url).port), changed)
    },
    async remove() {
      await stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function send(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
  const ask = () => fetch(url + path, { method, headers, ...json })
  // A connection kept from before a restart is noticed only when it is used again; such a request was never looked at.
  const answer = await ask().catch((error: unknown) => {
    if (isClosedConnection(error)) return ask()
    throw error
  })
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  return answer
}

function isClosedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET'
}
