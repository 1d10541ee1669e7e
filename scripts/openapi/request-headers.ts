import { z } from 'zod'
import { headers } from '../../src/shared/service-api/headers.ts'

/** What a client sends with every request; the service answers without them too, but then nobody can trace it. */
export const everyRequest = z.object({
  [headers.requestId]: z
    .guid()
    .optional()
    .meta({ description: 'Another one for each attempt.', param: { id: 'RequestIdSent' } }),
  [headers.correlationId]: z
    .guid()
    .optional()
    .meta({ description: 'The same for all attempts at one thing.', param: { id: 'CorrelationIdSent' } }),
  [headers.device]: z
    .guid()
    .optional()
    .meta({
      description: 'Which laptop sends; another one may not change a claim by mistake.',
      param: { id: 'DeviceSent' },
    }),
  'accept-language': z
    .string()
    .optional()
    .meta({ description: 'For texts that the service writes for people.', param: { id: 'AcceptLanguage' } }),
})

export const cachedRequest = everyRequest.extend({
  'if-none-match': z
    .string()
    .optional()
    .describe('The ETag of the answer at hand: 304 where it still holds.'),
})

export const idempotentRequest = everyRequest.extend({
  [headers.idempotencyKey]: z
    .string()
    .min(1)
    .max(200)
    .describe('The same for all attempts to say the same once.'),
})

export const conditionalRequest = everyRequest.extend({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag of the claim to be replaced; left out, the claim is created.'),
})
