import type { ServiceClaim, Submission } from '../../../src/shared/service-api/claims.ts'
import { serviceClaimSchema, submissionSchema } from '../../../src/shared/service-api/claims.ts'
import { paths } from '../../../src/shared/service-api/paths.ts'
import { anId } from '../../support/builders.ts'
import type { TestService } from '../../support/service.ts'
import { type Asked, ask, bodyOf, uploaded } from './asking.ts'

const poe = Buffer.from('%PDF-1.7 signed by the customer')
const contact = { name: 'Carla Rossi', title: 'CIO', email: 'carla.rossi@contoso.com' }

export const contoso = {
  name: 'Contoso Ltd',
  domain: 'contoso.onmicrosoft.com',
  tenantId: '6b0a9c1e-0c1d-4c55-9a53-3f1a2c6d0001',
}

export function subscription(number: string): string {
  return `a0000000-0000-4000-8000-0000000000${number}`
}

/** A claim for Contoso's Sales with a signed PoE form; no document unless its hash is given. */
export function aSubmission(overrides: Partial<Written> = {}): Submission {
  return submissionSchema.parse({
    claimName: 'Contoso sales roll-out',
    customer: contoso,
    solutionArea: 'business-applications',
    activities: ['usage'],
    purchaseChannel: 'volume-licensing',
    items: [{ key: 'item-1', code: 'sales', subscriptionId: subscription('01') }],
    mpnId: '1234566',
    contacts: { customer: contact, technical: contact, partner: contact },
    revenue: null,
    publicSector: 'not-public-sector',
    comment: '',
    documents: [],
    policyId: '2020-07',
    confirmedAt: '2026-03-16T10:00:00.000Z',
    deviceId: '11111111-1111-4111-8111-111111111111',
    ...overrides,
  })
}

/** What a test may change, by its text as JSON. */
type Written = Record<keyof Submission, unknown>

/** A document of a submission, by the hash of bytes that were uploaded before. */
export function aDocument(sha256: string, overrides: object = {}) {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    sha256,
    name: 'poe-form.pdf',
    sizeBytes: poe.length,
    mediaType: 'application/pdf',
    kind: 'poe-form',
    acknowledgementDate: new Date().toISOString().slice(0, 10),
    covers: ['item-1'],
    ...overrides,
  }
}

export function put(
  service: Asked,
  id: string,
  submission: Submission,
  headers: Record<string, string> = {},
): Promise<Response> {
  return ask(service, 'PUT', paths.claim(id), { body: submission, headers })
}

/** A claim that the service has, with one uploaded document. */
export async function aSubmittedClaim(
  service: TestService,
  overrides: Partial<Written> = {},
): Promise<ServiceClaim & { submission: Submission }> {
  const documents = [aDocument(await uploadedOnce(service))]
  const submission = aSubmission({ documents, ...overrides })
  const answer = put(service, anId(), submission)
  return { ...(await bodyOf(serviceClaimSchema, answer)), submission }
}

/** The PoE's bytes, which several claims of a test may share. */
export async function uploadedOnce(service: TestService): Promise<string> {
  const known = (await service.state()).uploads.find(({ complete }) => complete)
  return known?.sha256 ?? uploaded(service, poe)
}
