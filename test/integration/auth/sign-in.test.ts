import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it, vi } from 'vitest'
import { createSessionStore } from '../../../src/main/auth/session-store.ts'
import { aLaptop, keyring, signInAs } from './laptop.ts'

describe('signing in', () => {
  it('goes through the provider’s pages, shows that the window may be closed, and is good for the service', async () => {
    const laptop = await aLaptop()
    const { signIn, whoAmI, pages, statuses, counted } = await laptop.open()
    expect(signIn.status()).toMatchObject({ state: 'signed-out', account: null })
    const signedIn = await signIn.signIn()
    expect(signedIn).toMatchObject({
      ok: true,
      value: {
        state: 'signed-in',
        account: { name: 'Ada Amministra', email: 'ada.amministra@partner.example' },
        authority: `${laptop.service.url}/sign-in`,
        isForgottenAtEnd: false,
        problem: null,
      },
    })
    await vi.waitFor(() => expect(pages.join()).toContain('Well done'))
    expect(statuses.map(({ state }) => state)).toEqual(['signing-in', 'signed-in'])
    expect(counted.signedIn).toBe(1)
    expect(await whoAmI()).toMatchObject({ value: { body: { user: { id: 'ada.amministra' } } } })
  })

  it.each([
    ['bice.bollette', ['billing-admin']],
    ['gino.globale', ['global-admin']],
    ['ines.incentivi', ['incentives-admin']],
    ['vito.vede', []],
  ])('as %s brings the roles of that user', async (userName, roles) => {
    const laptop = await aLaptop()
    const { signIn, whoAmI } = await laptop.open({ atBrowser: address => signInAs(userName, address) })
    await signIn.signIn()
    expect(await whoAmI()).toMatchObject({ value: { body: { roles } } })
  })

  it('reads the time from the provider, since the laptop’s clock may be wrong', async () => {
    const laptop = await aLaptop()
    const dayAhead: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      const headers = new Headers(answer.headers)
      headers.set('date', new Date(Date.now() + 24 * 3_600_000).toUTCString())
      return new Response(answer.body, { status: answer.status, headers })
    }
    // By the provider’s word a day has passed, so that the ID token just given is out of date.
    const { signIn } = await laptop.open({ fetch: dayAhead })
    const reason = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'sign-in-refused', params: { reason } } })
  })

  it('survives a restart with a keyring, in a file that shows nothing of it', async () => {
    const laptop = await aLaptop()
    await (await laptop.open()).signIn.signIn()
    expect((await readFile(laptop.file)).toString('latin1')).not.toMatch(/ada|Token|claims/)
    const again = await laptop.open()
    expect(again.signIn.status()).toMatchObject({ state: 'signed-in', account: { name: 'Ada Amministra' } })
    expect(await again.whoAmI()).toMatchObject({ ok: true })
  })

  it('is kept in memory alone without a keyring, and says so', async () => {
    const laptop = await aLaptop()
    const plain = async (bytes: Buffer) => bytes
    const protector = { protection: 'file-permissions', wrap: plain, unwrap: plain } as const
    const { signIn, whoAmI } = await laptop.open({ protector })
    expect(await signIn.signIn()).toMatchObject({ value: { isForgottenAtEnd: true } })
    expect(await whoAmI()).toMatchObject({ ok: true })
    expect(existsSync(laptop.file)).toBe(false)
    expect((await laptop.open({ protector })).signIn.status().state).toBe('signed-out')
  })

  it('begins anew where the keyring is another one', async () => {
    const laptop = await aLaptop()
    await (await laptop.open()).signIn.signIn()
    const unwrap = async () => Promise.reject(new Error('another keyring'))
    const { signIn } = await laptop.open({ protector: { ...keyring, unwrap } })
    expect(signIn.status().state).toBe('signed-out')
    expect(await createSessionStore(laptop.file, keyring).read()).not.toBeNull()
  })

  it('gives no token to another service than the one signed in at', async () => {
    const laptop = await aLaptop()
    let serviceUrl = laptop.service.url
    const { signIn } = await laptop.open({ serviceUrl: () => serviceUrl })
    await signIn.signIn()
    serviceUrl = 'https://another.example'
    expect(await signIn.token()).toBeNull()
    expect(signIn.status()).toMatchObject({ state: 'signed-out', account: null })
    serviceUrl = `${laptop.service.url}/`
    expect(await signIn.token()).toEqual(expect.any(String))
  })

  it('needs nobody where development gave a token', async () => {
    const laptop = await aLaptop()
    const { signIn, whoAmI } = await laptop.open({ givenToken: 'sandbox-viewer' })
    expect(signIn.status().state).toBe('given-token')
    expect(await whoAmI()).toMatchObject({ value: { body: { user: { id: 'vito.vede' } } } })
  })
})

describe('a sign-in that comes to nothing says why', () => {
  it('when the user cancels on the provider’s page', async () => {
    const laptop = await aLaptop()
    const pages: string[] = []
    const atBrowser = async (address: string) => pages.push(await signInAs('', address, 'cancel'))
    const { signIn } = await laptop.open({ atBrowser })
    expect(await signIn.signIn()).toMatchObject({ ok: false, problem: { code: 'sign-in-cancelled' } })
    await vi.waitFor(() => expect(pages.join()).toContain('Not done'))
    expect(signIn.status()).toMatchObject({ state: 'signed-out', problem: { code: 'sign-in-cancelled' } })
  })

  it('when the browser is closed: by Cancel, or when the time is over', async () => {
    const laptop = await aLaptop()
    const { signIn } = await laptop.open({ atBrowser: async () => signIn.cancel() })
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'sign-in-cancelled' } })
    const never = await laptop.open({ atBrowser: async () => undefined, timeoutMs: 20 })
    expect(await never.signIn.signIn()).toMatchObject({ problem: { code: 'sign-in-timed-out' } })
  })

  it('when no browser opens', async () => {
    const laptop = await aLaptop()
    const { signIn } = await laptop.open({ openBrowser: () => Promise.reject(new Error('none')) })
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'browser-not-opened' } })
  })

  it('when the provider is down', async () => {
    const laptop = await aLaptop()
    await laptop.service.fault({ path: '/sign-in', status: 503 })
    const { signIn } = await laptop.open()
    expect(await signIn.signIn()).toMatchObject({
      problem: { code: 'sign-in-provider-unreachable', retryable: true },
    })
    expect(await signIn.signIn()).toMatchObject({ ok: true })
  })

  it('when the service is down, or does not say where to sign in', async () => {
    const laptop = await aLaptop()
    await laptop.service.fault({ path: '/v1/sign-in', status: 404 })
    const { signIn } = await laptop.open()
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'sign-in-not-offered' } })
    await laptop.service.stop()
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'service-unreachable' } })
  })

  it('when this program is not registered at the provider', async () => {
    const laptop = await aLaptop()
    const authority = `${laptop.service.url}/sign-in`
    const provider = { authority, clientId: 'stranger', scopes: [], redirectHost: '127.0.0.1' as const }
    // The provider does not send strangers back: its page says so, and nothing comes.
    const { signIn } = await laptop.open({ setProvider: () => provider, timeoutMs: 500 })
    expect(await signIn.signIn()).toMatchObject({ problem: { code: 'sign-in-timed-out' } })
  })

  it('and turns away whoever comes to the listener without the sign-in’s state', async () => {
    const laptop = await aLaptop()
    const seen: number[] = []
    const atBrowser = async (address: string) => {
      const redirect = new URL(address).searchParams.get('redirect_uri') ?? ''
      seen.push((await fetch(`${redirect}?code=stolen&state=guessed`)).status)
      await signInAs('ada.amministra', address)
    }
    const { signIn } = await laptop.open({ atBrowser })
    expect(await signIn.signIn()).toMatchObject({ ok: true })
    expect(seen).toEqual([404])
  })
})
