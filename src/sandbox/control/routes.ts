import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { decisionSchema, serviceClaimSchema } from '../../shared/service-api/claims.ts'
import { claimParamsSchema } from '../../shared/service-api/parameters.ts'
import { claimAnswer } from '../api/claim-answer.ts'
import { answer, refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import { decide } from '../reviewer/decide.ts'
import { keepReviewerDocuments } from '../reviewer/reviewer-documents.ts'
import type { Service } from '../service.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { ReceivedBytes } from '../uploads/received-bytes.ts'
import type { UploadFiles } from '../uploads/upload-files.ts'
import { competitionRoute } from './competition.ts'
import { type Faults, faultSchema } from './fault.ts'
import type { RequestLog } from './request-log.ts'
import { readState, sandboxStateSchema } from './state.ts'

const clockSchema = z.strictObject({ advanceMs: z.int().nonnegative() })

/** With `keepInstance`, the service forgets everything and still calls itself the same: a rolled-back backup. */
const resetSchema = z.strictObject({ keepInstance: z.boolean().default(false) })

/** What is left out is as usual; `revokeAll` ends all sign-ins given so far. */
const signInSchema = z.strictObject({
  audience: z.string().min(1).optional(),
  accessTokenSeconds: z.int().positive().optional(),
  revokeAll: z.boolean().default(false),
})

export interface Controlled {
  readonly service: Service
  readonly signIn: SignIn
  readonly files: UploadFiles
  readonly faults: Faults
  readonly log: RequestLog
  readonly received: ReceivedBytes
  /** What follows from the clock having moved. */
  readonly onClockMoved: () => Promise<void>
  readonly reset: (keepInstance: boolean) => Promise<void>
}

/** `/_sandbox/*`: the switches of development and tests; without sign-in, since only this machine reaches them. */
export function controlRoutes(app: FastifyInstance, controlled: Controlled): void {
  const { service, signIn, files, faults, log, received } = controlled

  app.post('/_sandbox/faults', (request, reply) => {
    const fault = parseRequest(reply, faultSchema, request.body)
    if (fault === undefined) return reply
    faults.add(fault)
    return reply.code(204).send()
  })

  app.delete('/_sandbox/faults', (_request, reply) => {
    faults.clear()
    return reply.code(204).send()
  })

  app.post('/_sandbox/clock', async (request, reply) => {
    const body = parseRequest(reply, clockSchema, request.body)
    if (body === undefined) return reply
    service.clock.advance(body.advanceMs)
    await controlled.onClockMoved()
    return reply.send({ now: service.clock.now().toISOString() })
  })

  app.post('/_sandbox/sign-in', (request, reply) => {
    const body = parseRequest(reply, signInSchema, request.body)
    if (body === undefined) return reply
    signIn.misbehave(body)
    if (body.revokeAll) signIn.revokeAll()
    return reply.code(204).send()
  })

  app.post('/_sandbox/claims/:claimId/decision', async (request, reply) => {
    const params = parseRequest(reply, claimParamsSchema, request.params)
    if (params === undefined) return reply
    const decision = parseRequest(reply, decisionSchema, request.body)
    if (decision === undefined) return reply
    const claim = service.claims.find(params.claimId)
    if (claim === undefined) return refuse(reply, 404, 'not-found')
    const documents = await keepReviewerDocuments(service, files, decision.documents ?? [])
    const decided = decide(service, claim, { ...decision, documents })
    if (!decided.ok) return refuse(reply, 409, decided.problem.code, { params: decided.problem.params })
    return answer(reply, 200, serviceClaimSchema, claimAnswer(decided.value, service.comments))
  })

  competitionRoute(app, service)

  app.get('/_sandbox/state', async (_request, reply) =>
    answer(reply, 200, sandboxStateSchema, await readState(service, files, log, received)),
  )

  app.post('/_sandbox/reset', async (request, reply) => {
    const body = parseRequest(reply, resetSchema, request.body ?? {})
    if (body === undefined) return reply
    await controlled.reset(body.keepInstance)
    return reply.code(204).send()
  })
}
