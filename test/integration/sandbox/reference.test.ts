import { describe, expect, it } from 'vitest'
import { roles } from '../../../src/shared/domain/partner-profile.ts'
import { policies } from '../../../src/shared/domain/policy/policies.ts'
import { catalogSchema, partnerProfileBodySchema } from '../../../src/shared/service-api/catalog.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { viewerToken } from '../../support/service.ts'
import { aSandbox, ask, bodyOf, problemOf } from './asking.ts'

describe('what a laptop looks up', () => {
  it('the catalog holds the policies that the laptop has built in', async () => {
    const service = await aSandbox()
    const catalog = await bodyOf(catalogSchema, ask(service, 'GET', paths.catalog))
    expect(catalog.policies).toEqual(policies)
  })

  it.each([paths.catalog, paths.partnerProfile])('%s is not sent again to whoever has it', async path => {
    const service = await aSandbox()
    const etag = (await ask(service, 'GET', path)).headers.get('etag') ?? ''
    const again = await ask(service, 'GET', path, { headers: { 'if-none-match': `"old", W/${etag}` } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
  })

  it('the profile is that of the token', async () => {
    const service = await aSandbox()
    const admin = await bodyOf(partnerProfileBodySchema, ask(service, 'GET', paths.partnerProfile))
    expect(admin.roles).toEqual(roles)
    const enrolled = admin.locations.map(({ mpnId, enrolments }) => [mpnId, enrolments.length > 0])
    expect(enrolled).toEqual([
      ['1234566', true],
      ['9999999', true],
      ['4391507', false],
    ])
    const asked = ask(service, 'GET', paths.partnerProfile, { token: viewerToken })
    expect((await bodyOf(partnerProfileBodySchema, asked)).roles).toEqual([])
  })
})

describe('every answer', () => {
  it.each([null, 'stolen'])('asks whoever comes with token %s to sign in', async token => {
    const service = await aSandbox()
    const answer = await ask(service, 'GET', paths.catalog, { token })
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'sign-in-needed' })
  })

  it('echoes the numbers that it was asked with, and logs them', async () => {
    const service = await aSandbox()
    const sent = {
      'ms-requestid': '0d4dbd8e-0000-4000-8000-000000000001',
      'ms-correlationid': '0d4dbd8e-0000-4000-8000-000000000002',
    }
    const answer = await ask(service, 'GET', paths.catalog, { headers: sent })
    expect(Object.fromEntries(answer.headers)).toMatchObject(sent)
    await ask(service, 'GET', paths.catalog, { headers: { 'ms-requestid': 'not a GUID' } })
    expect((await service.state()).requests).toMatchObject([
      { requestId: sent['ms-requestid'], correlationId: sent['ms-correlationid'] },
      { requestId: null, correlationId: null },
    ])
  })

  it('names the instance, the same over a restart, another after a reset', async () => {
    const service = await aSandbox()
    const instance = async () =>
      (await ask(service, 'GET', '/v1/nowhere')).headers.get('claimdesk-instance') ?? 'none'
    const first = await instance()
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    await service.restart()
    expect(await instance()).toBe(first)
    await service.reset({ keepInstance: true })
    expect(await instance()).toBe(first)
    await service.reset()
    expect(await instance()).not.toBe(first)
  })

  it('says not found as a problem where there is nothing', async () => {
    const service = await aSandbox()
    expect(await problemOf(ask(service, 'GET', '/v1/nowhere'))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })
})
