import { describe, expect, it } from 'vitest'
import { aLaptop, signInAs } from './laptop.ts'

const hour = 3_600_000

/** A laptop that is signed in, with what the provider was asked for since. */
async function signedIn() {
  const laptop = await aLaptop()
  const asked: string[] = []
  const counting: typeof fetch = async (input, init) => {
    asked.push(new URL(String(input)).pathname)
    return fetch(input, init)
  }
  const desk = await laptop.open({ fetch: counting })
  await desk.signIn.signIn()
  asked.length = 0
  const renewals = () => asked.filter(path => path === '/sign-in/token').length
  return { ...laptop, ...desk, renewals }
}

describe('a sign-in', () => {
  it('is renewed once when the service no longer takes its token, however many ask', async () => {
    const { service, whoAmI, renewals } = await signedIn()
    await service.advanceClock(2 * hour)
    const answers = await Promise.all([whoAmI(), whoAmI(), whoAmI()])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(renewals()).toBe(1)
  })

  it('is renewed before its token’s end, each time by the refresh token given last', async () => {
    const laptop = await aLaptop()
    const later = { ms: 0 }
    const { signIn } = await laptop.open({ clock: () => new Date(Date.now() + later.ms) })
    await signIn.signIn()
    const tokens = [await signIn.token()]
    for (const round of [1, 2, 3]) {
      later.ms = round * hour
      tokens.push(await signIn.token())
    }
    expect(new Set(tokens).size).toBe(4)
    expect(await (await laptop.open()).whoAmI()).toMatchObject({ ok: true })
  })

  it('that was revoked ends, keeps who it was, and says that one must sign in', async () => {
    const { service, signIn, whoAmI, open } = await signedIn()
    await service.signIn({ revokeAll: true })
    expect(await whoAmI()).toMatchObject({ ok: false, problem: { code: 'sign-in-needed', retryable: true } })
    const ended = { state: 'ended', account: { name: 'Ada Amministra' }, problem: { code: 'sign-in-ended' } }
    expect(signIn.status()).toMatchObject(ended)
    expect(await signIn.token()).toBeNull()
    expect((await open()).signIn.status().state).toBe('ended')
    expect(await signIn.signIn()).toMatchObject({ ok: true, value: { state: 'signed-in', problem: null } })
    expect(await whoAmI()).toMatchObject({ ok: true })
  })

  it('that lay idle beyond the refresh token’s life ends, too', async () => {
    const { service, signIn, whoAmI } = await signedIn()
    await service.advanceClock(15 * 24 * hour)
    expect(await whoAmI()).toMatchObject({ problem: { code: 'sign-in-needed' } })
    expect(signIn.status().state).toBe('ended')
  })

  it('goes on by itself when a provider that was down is back', async () => {
    const laptop = await aLaptop()
    const later = { ms: 0 }
    const { signIn, whoAmI } = await laptop.open({ clock: () => new Date(Date.now() + later.ms) })
    await signIn.signIn()
    later.ms = hour
    await laptop.service.fault({ path: '/sign-in', status: 503 })
    const down = { code: 'sign-in-provider-unreachable', retryable: true }
    expect(await whoAmI()).toMatchObject({ problem: down })
    expect(signIn.status()).toMatchObject({ state: 'signed-in', problem: down })
    expect(await whoAmI()).toMatchObject({ ok: true })
    expect(signIn.status().problem).toBeNull()
  })

  it('for another audience is refused after one renewal, and taken again when that is mended', async () => {
    const { service, signIn, whoAmI, renewals } = await signedIn()
    await service.signIn({ audience: 'urn:another-service', revokeAll: false })
    await service.advanceClock(2 * hour)
    expect(await whoAmI()).toMatchObject({ problem: { code: 'sign-in-needed' } })
    expect(renewals()).toBe(1)
    expect(signIn.status()).toMatchObject({ state: 'signed-in', problem: { code: 'sign-in-not-accepted' } })
    await service.signIn({})
    expect(await whoAmI()).toMatchObject({ ok: true })
    expect(signIn.status().problem).toBeNull()
  })

  it('is revoked at the provider when the user signs out', async () => {
    const { signIn, whoAmI, file, open, service } = await signedIn()
    const token = await signIn.token()
    expect(await signIn.signOut()).toEqual({ revoked: true })
    expect(signIn.status()).toMatchObject({ state: 'signed-out', account: null })
    expect(await whoAmI()).toMatchObject({ problem: { code: 'sign-in-needed' } })
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${service.url}/v1/partner-profile`, { headers })).status).toBe(401)
    expect((await open()).signIn.status().state).toBe('signed-out')
    expect(file).not.toBe('')
  })

  it('is forgotten at sign-out even where the provider cannot be told', async () => {
    const { signIn, service } = await signedIn()
    await service.fault({ path: '/sign-in', status: 503 })
    expect(await signIn.signOut()).toEqual({ revoked: false })
    expect(await signIn.token()).toBeNull()
  })

  it('can be another user’s the next time', async () => {
    const { signIn, open } = await signedIn()
    await signIn.signOut()
    const next = await open({ atBrowser: address => signInAs('vito.vede', address) })
    expect(await next.signIn.signIn()).toMatchObject({ value: { account: { name: 'Vito Vede' } } })
  })
})
