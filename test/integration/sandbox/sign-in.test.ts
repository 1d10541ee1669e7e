import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { partnerProfileBodySchema } from '../../../src/shared/service-api/catalog.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { signInProviderSchema } from '../../../src/shared/service-api/sign-in.ts'
import { plainBrowser } from '../../support/browser-of-tests.ts'
import { aSandbox, ask, bodyOf } from './asking.ts'

type Service = Awaited<ReturnType<typeof aSandbox>>

/** An authorization request without our client, and the page that it leads to. */
async function aRequest(service: Service) {
  const provider = await bodyOf(signInProviderSchema, ask(service, 'GET', paths.signIn, { token: null }))
  const query = new URLSearchParams({
    client_id: provider.clientId,
    response_type: 'code',
    redirect_uri: 'http://127.0.0.1:9/claimdesk',
    scope: ['openid', 'profile', ...provider.scopes].join(' '),
    code_challenge: createHash('sha256').update('a verifier').digest('base64url'),
    code_challenge_method: 'S256',
    state: 'a-state',
  })
  const browser = plainBrowser()
  const page = await browser.open(`${provider.authority}/auth?${query}`)
  return { browser, page }
}

describe('the sandbox’s provider', () => {
  it('refuses a wrong password on its page, and says so', async () => {
    const service = await aSandbox()
    const { browser, page } = await aRequest(service)
    expect(page.text).toContain('Password')
    const again = await browser.submit({ userName: 'ada.amministra', password: 'wrong' })
    expect(again.text).toContain('role="alert"')
  })

  it('is struck by faults, as if it were down', async () => {
    const service = await aSandbox()
    await service.fault({ path: '/sign-in', status: 503 })
    const answer = await fetch(`${service.url}/sign-in/.well-known/openid-configuration`)
    expect(answer.status).toBe(503)
    expect((await fetch(`${service.url}/sign-in/.well-known/openid-configuration`)).status).toBe(200)
  })

  it('keeps the tokens that need no sign-in', async () => {
    const service = await aSandbox()
    const { roles } = await bodyOf(partnerProfileBodySchema, ask(service, 'GET', paths.partnerProfile))
    expect(roles).toHaveLength(3)
    const refused = await ask(service, 'GET', paths.partnerProfile, { token: 'no-token-of-ours' })
    expect(refused.status).toBe(401)
  })
})
