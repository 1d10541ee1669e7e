import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemCode } from '../../shared/domain/problem.ts'
import { uploadParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { refuse } from '../http/answer.ts'
import type { Service } from '../service.ts'
import { requireRole } from '../sign-in/require-user.ts'
import { checksumAlgorithms, checksumOfRequest, expectedChecksum } from './checksum.ts'
import { protectEvidence } from './evidence.ts'
import type { Finisher } from './finish-upload.ts'
import { tusServer } from './tus-server.ts'
import type { UploadFiles } from './upload-files.ts'
import { UploadRefusal } from './upload-refusal.ts'

const tusContentType = 'application/offset+octet-stream'

/** What uploads are kept and finished with. */
export interface Uploading {
  readonly files: UploadFiles
  readonly finisher: Finisher
}

/** `/v1/uploads`: the tus protocol, its refusals as problem details like everywhere else. */
export function uploadRoutes(app: FastifyInstance, service: Service, uploading: Uploading): void {
  const refusals = new WeakMap<Request, unknown>()
  const tus = tusServer({
    ...uploading,
    service,
    onRefusal: (request, refusal) => refusals.set(request, refusal),
  })

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = webRequest(request)
    const checksum = checksumIn(request)
    if (checksum instanceof UploadRefusal) return refuseUpload(reply, checksum.status_code, checksum)
    const answered = await checksumOfRequest.run(checksum, () => tus.handleWeb(asked))
    for (const [name, value] of answered.headers) if (!isOfNoUse(name)) reply.header(name, value)
    if (request.method === 'OPTIONS') reply.header('tus-checksum-algorithm', checksumAlgorithms.join(','))
    if (answered.status >= 400) return refuseUpload(reply, answered.status, refusals.get(asked), service)
    return reply.code(answered.status).send()
  }

  // The bytes go to tus as they come, unread and unmeasured by Fastify.
  app.addContentTypeParser(tusContentType, (_request, payload, done) => done(null, payload))
  const one = paths.upload(':sha256')
  app.route({ method: 'OPTIONS', url: paths.uploads, handler: serve })
  app.route({ method: 'POST', url: paths.uploads, preHandler: requireRole, handler: serve })
  async function settle(request: FastifyRequest): Promise<void> {
    // A name that is none is tus's to answer.
    const params = uploadParamsSchema.safeParse(request.params)
    if (params.success) await uploading.finisher.settle(params.data.sha256)
  }
  app.route({ method: 'HEAD', url: one, preHandler: settle, handler: serve })
  app.route({ method: 'PATCH', url: one, preHandler: requireRole, handler: serve })
  app.route({
    method: 'DELETE',
    url: one,
    preHandler: [requireRole, protectEvidence(service)],
    handler: serve,
  })
}

/** No browser calls this service, and Fastify knows the body better. */
function isOfNoUse(header: string): boolean {
  return header.startsWith('access-control-') || header === 'content-type' || header === 'content-length'
}

function checksumIn(request: FastifyRequest) {
  const header = request.headers['upload-checksum']
  try {
    return expectedChecksum(Array.isArray(header) ? header[0] : header)
  } catch (error) {
    if (error instanceof UploadRefusal) return error
    throw error
  }
}

function webRequest(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const url = new URL(request.url, `http://${request.host}`)
  const bytes = request.body instanceof Readable ? { body: Readable.toWeb(request.body), duplex: 'half' } : {}
  return new Request(url, { method: request.method, headers, ...bytes } as RequestInit)
}

function refuseUpload(
  reply: FastifyReply,
  status: number,
  refusal: unknown,
  service?: Pick<Service, 'maxUploadBytes'>,
): FastifyReply {
  if (refusal instanceof UploadRefusal) return refuse(reply, status, refusal.code, refusal.details)
  const limit =
    status === 413 && service !== undefined ? { params: { maxBytes: service.maxUploadBytes } } : {}
  return refuse(reply, status, codeOf(status), limit)
}

/** Statuses of @tus/server's own refusals. */
function codeOf(status: number): ProblemCode {
  if (status === 404 || status === 410) return 'not-found'
  if (status === 409 || status === 412) return 'precondition-failed'
  if (status === 413) return 'upload-too-large'
  return status >= 500 ? 'service-error' : 'request-invalid'
}
