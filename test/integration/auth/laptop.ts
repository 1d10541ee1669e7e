import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CreateSignInOptions, createSignIn } from '../../../src/main/auth/create-sign-in.ts'
import { renewingFetch } from '../../../src/main/auth/renewing-fetch.ts'
import { createSessionStore } from '../../../src/main/auth/session-store.ts'
import type { SignIn } from '../../../src/main/auth/sign-in.ts'
import { createServiceClient } from '../../../src/main/sync/service-client.ts'
import type { AccountStatus } from '../../../src/shared/ipc/account-procedures.ts'
import { plainBrowser } from '../../support/browser-of-tests.ts'
import { startService, type TestService } from '../../support/service.ts'

/** A keyring that turns every bit: enough to see that what lies on the disk was wrapped. */
const turned = async (bytes: Buffer) => Buffer.from(bytes.map(byte => byte ^ 0xff))
export const keyring = { protection: 'keyring', wrap: turned, unwrap: turned } as const

export interface LaptopOptions extends Partial<CreateSignInOptions> {
  /** What the user does once the browser shows the provider's page. */
  readonly atBrowser?: (address: string) => Promise<unknown>
  readonly protector?: Parameters<typeof createSessionStore>[1]
}

/** What the user does to sign in; answers the last page's text. */
export async function signInAs(userName: string, address: string, answer = 'sign-in'): Promise<string> {
  const browser = plainBrowser()
  await browser.open(address)
  return (await browser.submit({ userName, password: 'sandbox', answer })).text
}

/** A sandbox with its provider, and a laptop's sign-in beside it; `open` starts the program anew on the same folder. */
export async function aLaptop() {
  const service = await startService()
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-auth-'))
  onTestFinished(async () => {
    await service.remove()
    await rm(folder, { recursive: true, force: true })
  })
  return { service, file: join(folder, 'sign-in.bin'), open: opener(service, folder) }
}

function opener(service: TestService, folder: string) {
  return async ({ atBrowser, protector = keyring, ...options }: LaptopOptions = {}) => {
    const store = createSessionStore(join(folder, 'sign-in.bin'), protector)
    const pages: string[] = []
    const statuses: AccountStatus[] = []
    const counted = { signedIn: 0 }
    const signIn: SignIn = createSignIn({
      givenToken: null,
      serviceUrl: () => service.url,
      setProvider: () => null,
      fetch,
      clock: () => new Date(),
      store,
      session: await store.read(),
      texts: () => ({ language: 'en', signedIn: 'Well done', notSignedIn: 'Not done', mayClose: 'Close' }),
      async openBrowser(address) {
        // The browser is another program: it goes its way while the app waits.
        const page = atBrowser ?? (async () => pages.push(await signInAs('ada.amministra', address)))
        page(address).catch(error => pages.push(String(error)))
      },
      onChanged: status => void statuses.push(status),
      onSignedIn() {
        counted.signedIn += 1
      },
      onDefect: (_where, error) => {
        throw error
      },
      ...options,
    })
    const client = createServiceClient({
      baseUrl: service.url,
      fetch: renewingFetch(options.fetch ?? fetch, signIn),
      token: signIn.token,
      newId: () => crypto.randomUUID(),
      clock: () => new Date(),
      timeoutMs: 5_000,
      language: () => 'en',
    })
    const whoAmI = () => client.partnerProfile(null, { correlationId: crypto.randomUUID() })
    return { signIn, whoAmI, pages, statuses, counted }
  }
}
