import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { headers } from '../../shared/service-api/headers.ts'
import { guidHeader } from '../http/protocol-headers.ts'

export const loggedRequestSchema = z.object({
  method: z.string(),
  /** The route's pattern: `/v1/claims/:claimId`. */
  route: z.string(),
  path: z.string(),
  /** Null where the request carried none, or no GUID. */
  requestId: z.string().nullable(),
  correlationId: z.string().nullable(),
})
type LoggedRequest = z.infer<typeof loggedRequestSchema>

// Enough for a test to look back over, and no growth in a sandbox that runs for days.
const kept = 1_000

export interface RequestLog {
  /** Logs every request of the contract as it arrives, those that a fault strikes too; no bodies, no tokens. */
  follow(contract: FastifyInstance): void
  /** By `METHOD pattern`, since the start or the last reset. */
  counts(): Record<string, number>
  recent(): readonly LoggedRequest[]
  clear(): void
}

export function createRequestLog(): RequestLog {
  let counted = new Map<string, number>()
  let recent: LoggedRequest[] = []
  return {
    follow(contract) {
      contract.addHook('onRequest', async request => {
        const { method, url: path } = request
        const route = request.routeOptions.url ?? 'unknown'
        const key = `${method} ${route}`
        counted.set(key, (counted.get(key) ?? 0) + 1)
        const requestId = guidHeader(request, headers.requestId)
        const correlationId = guidHeader(request, headers.correlationId)
        recent = [...recent.slice(1 - kept), { method, route, path, requestId, correlationId }]
      })
    },
    counts: () => Object.fromEntries(counted),
    recent: () => recent,
    clear: () => {
      counted = new Map()
      recent = []
    },
  }
}
