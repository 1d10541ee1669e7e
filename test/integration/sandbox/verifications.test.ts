import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { verificationSchema } from '../../../src/shared/service-api/verifications.ts'
import { anId } from '../../support/builders.ts'
import { startService, type TestService } from '../../support/service.ts'
import { aSandbox, ask, bodyOf, problemOf } from './asking.ts'
import { aSubmittedClaim, contoso, subscription } from './submitting.ts'

const fabrikam = { domain: 'fabrikam.onmicrosoft.com', tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0002' }
const tenantOf = ({ domain, tenantId }: { domain: string; tenantId: string }) => ({ domain, tenantId })

function verify(service: TestService, body: object) {
  const whole = { customer: tenantOf(contoso), solutionArea: 'business-applications', items: [], ...body }
  return bodyOf(verificationSchema, ask(service, 'POST', paths.verifications, { body: whole }))
}

/** What is found of one item of Contoso. */
async function found(service: TestService, code: string, subscriptionId: string | null, more: object = {}) {
  const [item] = (await verify(service, { items: [{ key: 'a', code, subscriptionId }], ...more })).items
  if (item === undefined) throw new Error('no item came back')
  return item
}

describe('the seeded world', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.remove())

  const failing = [
    ['sales', '03', 'subscription-is-csp', 'blocker', {}],
    ['sales', '04', 'subscription-not-dynamics', 'blocker', {}],
    ['field-service', '05', 'subscription-not-provisioned', 'blocker', {}],
    ['finance', '06', 'subscription-already-claimed', 'warning', { by: 'other' }],
    ['supply-chain-management', '07', 'subscription-not-active', 'blocker', { state: 'expired' }],
    ['marketing', '08', 'subscription-already-claimed', 'blocker', { by: 'self' }],
    ['sales', '99', 'subscription-id-invalid', 'blocker', {}],
    ['customer-service', '01', 'subscription-id-invalid', 'blocker', {}],
  ] as const
  it.each(failing)('%s with subscription %s: %s', async (code, number, problem, severity, params) => {
    const { problems } = await found(service, code, subscription(number))
    expect(problems).toMatchObject([{ code: problem, severity, path: 'items.a.subscriptionId', params }])
    expect(problems).toHaveLength(1)
  })

  it('finds nothing wrong with an active subscription, however it is written', async () => {
    const typed = `{${subscription('01').toUpperCase()}}`
    const item = await found(service, 'sales', typed)
    expect(item).toEqual({
      key: 'a',
      problems: [],
      subscription: { state: 'active', graceEndsOn: null, channel: 'volume-licensing' },
    })
  })

  it('tells when the grace period ends', async () => {
    const { problems, subscription: shown } = await found(service, 'customer-service', subscription('02'))
    expect(problems).toEqual([])
    expect(shown).toMatchObject({ state: 'in-grace', channel: 'web-direct' })
    expect(new Date(shown?.graceEndsOn ?? 0).getTime()).toBeGreaterThan(Date.now())
  })

  it('asks for the subscription only where the product has several', async () => {
    expect((await found(service, 'sales', null)).problems).toMatchObject([{ code: 'subscription-required' }])
    expect((await found(service, 'customer-service', null)).problems).toEqual([])
  })

  it('knows what nobody in the tenant has', async () => {
    const { problems } = await found(service, 'project-operations', subscription('01'))
    expect(problems).toMatchObject([{ code: 'product-not-in-tenant', path: 'items.a.code' }])
    const teams = { customer: fabrikam, solutionArea: 'microsoft-365' }
    expect((await found(service, 'microsoft-teams', null, teams)).problems).toEqual([])
    expect((await found(service, 'exchange-online', null, teams)).problems).toMatchObject([
      { code: 'product-not-in-tenant', path: 'items.a.code' },
    ])
  })

  it('takes a short domain for the one at onmicrosoft.com', async () => {
    const customer = { ...tenantOf(contoso), domain: 'Contoso' }
    expect((await verify(service, { customer })).customer.problems).toEqual([])
  })

  const strangers = [
    { ...fabrikam, domain: contoso.domain },
    { domain: 'contoso.com', tenantId: contoso.tenantId },
    { domain: 'nobody.example', tenantId: '00000000-0000-4000-8000-000000000000' },
  ]
  it.each(strangers)('$domain does not belong to $tenantId', async customer => {
    const items = [{ key: 'a', code: 'sales', subscriptionId: subscription('99') }]
    const verification = await verify(service, { customer, items })
    expect(verification.customer.problems).toMatchObject([
      { code: 'domain-tenant-mismatch', path: 'customer.tenantId' },
    ])
    expect(verification.items).toEqual([{ key: 'a', problems: [], subscription: null }])
  })

  it('refuses a tenant that is no GUID', async () => {
    const body = { customer: { domain: 'contoso', tenantId: 'x' }, solutionArea: null, items: [] }
    const refused = await problemOf(ask(service, 'POST', paths.verifications, { body }))
    expect(refused).toMatchObject({ status: 422, problems: [{ path: 'customer.tenantId' }] })
  })
})

describe('what this service has accepted', () => {
  it('is already claimed by ourselves for every claim but the one that holds it', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    const asAnother = await found(service, 'sales', subscription('01'), { claimId: anId() })
    expect(asAnother.problems).toMatchObject([
      { code: 'subscription-already-claimed', severity: 'blocker', params: { by: 'self' } },
    ])
    const asItself = await found(service, 'sales', subscription('01'), { claimId: id })
    expect(asItself.problems).toEqual([])
  })

  it('is free again once the claim is rejected', async () => {
    const service = await aSandbox()
    const { id } = await aSubmittedClaim(service)
    await service.decide(id, { status: 'rejected' })
    const { problems } = await found(service, 'sales', subscription('01'), { claimId: anId() })
    expect(problems).toEqual([])
  })

  it('holds a workload in its own tenant alone', async () => {
    const service = await aSandbox()
    await aSubmittedClaim(service, {
      solutionArea: 'microsoft-365',
      items: [{ key: 'w', code: 'microsoft-teams', subscriptionId: null }],
    })
    const asking = { solutionArea: 'microsoft-365', claimId: anId() }
    const same = await found(service, 'microsoft-teams', null, asking)
    expect(same.problems).toMatchObject([{ code: 'subscription-already-claimed' }])
    const other = await found(service, 'microsoft-teams', null, { ...asking, customer: fabrikam })
    expect(other.problems).toEqual([])
  })
})
