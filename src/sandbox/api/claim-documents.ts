import type { FastifyInstance } from 'fastify'
import { claimDocumentParamsSchema } from '../../shared/service-api/parameters.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { refuse } from '../http/answer.ts'
import { parseRequest } from '../http/parse-request.ts'
import type { Service } from '../service.ts'
import type { UploadFiles } from '../uploads/upload-files.ts'

/** `GET /v1/claims/{claimId}/documents/{sha256}`: what the claim, or a message about it, names, as it came in. */
export function claimDocumentRoutes(app: FastifyInstance, service: Service, files: UploadFiles): void {
  const { claims, comments, uploads } = service
  app.get(paths.claimDocument(':claimId', ':sha256'), (request, reply) => {
    const params = parseRequest(reply, claimDocumentParamsSchema, request.params)
    if (params === undefined) return reply
    const { claimId, sha256 } = params
    const claim = claims.find(claimId)
    const named = [
      ...(claim?.submission.documents ?? []),
      ...comments.of(claimId).flatMap(({ documents }) => documents),
    ]
    const upload = uploads.find(sha256)
    const isWhole = (upload?.completedAt ?? null) !== null
    if (upload === undefined || !isWhole || !named.some(document => document.sha256 === sha256))
      return refuse(reply, 404, 'not-found')
    return reply
      .type('application/octet-stream')
      .header('content-length', upload.sizeBytes)
      .send(files.read(sha256))
  })
}
