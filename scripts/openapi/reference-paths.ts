import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { catalogSchema, partnerProfileBodySchema } from '../../src/shared/service-api/catalog.ts'
import { paths } from '../../src/shared/service-api/paths.ts'
import { signInProviderSchema } from '../../src/shared/service-api/sign-in.ts'
import { verificationRequestSchema, verificationSchema } from '../../src/shared/service-api/verifications.ts'
import { cachedRequest, everyRequest } from './request-headers.ts'
import { anyCall, empty, json, problem, withoutToken } from './responses.ts'

/** What a laptop looks up: the policies, who the user is, and what the customer's tenant says. */
export const referencePaths: ZodOpenApiPathsObject = {
  [paths.signIn]: {
    get: {
      operationId: 'getSignIn',
      tags: ['Reference'],
      summary: 'Where to sign in',
      description:
        'The OpenID Connect provider whose access tokens this service takes. A service without this call answers 404; its users enter the provider in the settings.',
      security: [],
      requestParams: { header: everyRequest },
      responses: { '200': json('The provider.', signInProviderSchema), ...withoutToken },
    },
  },
  [paths.catalog]: {
    get: {
      operationId: 'getCatalog',
      tags: ['Reference'],
      summary: 'The policies in force',
      description: 'Solution areas, activities, products and workloads, limits and deadlines, by policy.',
      requestParams: { header: cachedRequest },
      responses: {
        '200': json('The policies, newest last.', catalogSchema, { withTag: true }),
        '304': empty('The answer at hand still holds.'),
        ...anyCall,
      },
    },
  },
  [paths.partnerProfile]: {
    get: {
      operationId: 'getPartnerProfile',
      tags: ['Reference'],
      summary: 'Who is signed in',
      description: "The user's roles, and the company's locations with their MPN IDs and enrolments.",
      requestParams: { header: cachedRequest },
      responses: {
        '200': json('The profile.', partnerProfileBodySchema, { withTag: true }),
        '304': empty('The answer at hand still holds.'),
        ...anyCall,
      },
    },
  },
  [paths.verifications]: {
    post: {
      operationId: 'verify',
      tags: ['Reference'],
      summary: 'Check a customer and its products',
      description:
        'Whether domain and tenant belong together, and what the tenant says of each product, subscription or workload. Changes nothing.',
      requestParams: { header: everyRequest },
      requestBody: { required: true, content: { 'application/json': { schema: verificationRequestSchema } } },
      responses: {
        '200': json('What was found; an item without problems is fine.', verificationSchema),
        ...anyCall,
        '400': problem('The request cannot be read', 'request-invalid'),
        '422': problem('The request does not fit; `problems` names each field', 'request-invalid'),
      },
    },
  },
}
