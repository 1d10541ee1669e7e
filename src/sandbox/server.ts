import Fastify, { type FastifyInstance } from 'fastify'
import { afterDecisionRoutes } from './api/after-decision.ts'
import { catalogRoutes } from './api/catalog.ts'
import { claimDocumentRoutes } from './api/claim-documents.ts'
import { claimRoutes } from './api/claims.ts'
import { commentRoutes } from './api/comments.ts'
import { partnerProfileRoutes } from './api/partner-profile.ts'
import { verificationRoutes } from './api/verifications.ts'
import { withdrawalRoutes } from './api/withdrawal.ts'
import { createFaults } from './control/fault.ts'
import { addFaultHooks } from './control/fault-hooks.ts'
import { createRequestLog } from './control/request-log.ts'
import { type Controlled, controlRoutes } from './control/routes.ts'
import { refuse } from './http/answer.ts'
import { addProtocolHeaders } from './http/protocol-headers.ts'
import type { Service } from './service.ts'
import { requireUser } from './sign-in/require-user.ts'
import { advertiseSignIn, loginRoutes, providerRoutes } from './sign-in/routes.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import type { ReceivedBytes } from './uploads/received-bytes.ts'
import { type Uploading, uploadRoutes } from './uploads/routes.ts'

export interface ServerParts {
  readonly service: Service
  readonly signIn: SignIn
  readonly uploading: Uploading
  readonly received: ReceivedBytes
  readonly onClockMoved: Controlled['onClockMoved']
  /** Forgets all data; the server itself forgets faults and the log. */
  readonly onReset: Controlled['reset']
}

/** The HTTP server: the contract under `/v1`, the switches under `/_sandbox`. */
export function buildServer(parts: ServerParts): FastifyInstance {
  const { service, signIn, uploading, received, onClockMoved, onReset } = parts
  const app = Fastify({
    // A claim of 200 items and long comments stays far below; documents come by upload.
    bodyLimit: 4 * 1024 * 1024,
    // Stopping must not wait for idle connections.
    forceCloseConnections: true,
    // Node would otherwise end a long upload after five minutes.
    requestTimeout: 0,
    exposeHeadRoutes: false,
  })
  const faults = createFaults()
  const log = createRequestLog()
  addProtocolHeaders(app, service.instance)
  answerErrorsAsProblems(app)

  // In a scope of its own: neither faults nor sign-in reach the switches.
  app.register(async contract => {
    log.follow(contract)
    received.follow(contract)
    addFaultHooks(contract, faults)
    requireUser(contract, signIn)
    catalogRoutes(contract)
    partnerProfileRoutes(contract)
    verificationRoutes(contract, service)
    claimRoutes(contract, service)
    commentRoutes(contract, service)
    withdrawalRoutes(contract, service)
    afterDecisionRoutes(contract, service)
    claimDocumentRoutes(contract, service, uploading.files)
    uploadRoutes(contract, service, uploading)
  })
  // Without a user: here is where one becomes one.
  app.register(async open => {
    log.follow(open)
    addFaultHooks(open, faults)
    advertiseSignIn(open, signIn)
  })
  for (const routes of [loginRoutes, providerRoutes]) {
    app.register(async pages => {
      addFaultHooks(pages, faults)
      routes(pages, signIn)
    })
  }
  const reset = async (keepInstance: boolean) => {
    faults.clear()
    log.clear()
    received.clear()
    await onReset(keepInstance)
  }
  const { files } = uploading
  controlRoutes(app, { service, signIn, files, faults, log, received, onClockMoved, reset })
  return app
}

function answerErrorsAsProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'not-found'))
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return refuse(reply, status, 'request-invalid', { detail: error.message })
    process.stderr.write(`${error instanceof Error ? error.stack : error.message}\n`)
    return refuse(reply, 500, 'service-error')
  })
}
