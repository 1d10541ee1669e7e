import { z } from 'zod'
import type { ZodOpenApiPathItemObject, ZodOpenApiPathsObject } from 'zod-openapi'
import { uploadParamsSchema } from '../../src/shared/service-api/parameters.ts'
import { paths } from '../../src/shared/service-api/paths.ts'
import { everyRequest } from './request-headers.ts'
import { anyCall, anyChange, anyLook, empty, problem } from './responses.ts'

const offset = z.coerce.number().int().nonnegative()
const resumable = z.literal('1.0.0').describe('The version of the tus protocol.')
const tusRequest = everyRequest.extend({ 'tus-resumable': resumable })
const offsetAnswer = { 'upload-offset': offset.describe('Bytes received so far.') }
const bytes = {
  content: { 'application/offset+octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
}
const checksum = z
  .string()
  .regex(/^(sha1|sha256) \S+$/)
  .optional()
  .describe('Algorithm and Base64 digest of the bytes in this request.')

const created = z.object({
  'upload-length': offset.describe('Size of the whole document in bytes.'),
  'upload-metadata': z
    .string()
    .describe('`sha256` and, Base64-encoded, the 64 hexadecimal digits that name the upload.'),
  'upload-checksum': checksum,
})

const wrongContent = problem('The bytes do not have this hash and were removed', 'upload-checksum-mismatch')
const tooLarge = problem('More than the service takes, or than was announced', 'upload-too-large')
const unknown = problem('There is no such upload, or it has expired', 'not-found')

const otherProtocol = problem('The request is not of tus 1.0', 'precondition-failed')

const uploads: ZodOpenApiPathItemObject = {
  options: {
    operationId: 'describeUploads',
    tags: ['Uploads'],
    summary: 'What the upload server can do',
    description:
      'Version and extensions of tus: creation, creation-with-upload, termination, expiration, checksum.',
    requestParams: { header: everyRequest },
    responses: {
      '204': empty('In the headers.', {
        'tus-extension': z.string(),
        'tus-max-size': offset.describe('Bytes.'),
      }),
      ...anyCall,
    },
  },
  post: {
    operationId: 'createUpload',
    tags: ['Uploads'],
    summary: 'Begin an upload',
    description:
      'tus 1.0 creation. The upload is named by the SHA-256 of its content: look it up first, since one that exists is not begun again.',
    requestParams: { header: tusRequest.extend(created.shape) },
    requestBody: { required: false, ...bytes },
    responses: {
      '201': empty('Begun.', {
        location: z.string().describe('Where the bytes go; relative to this address.'),
        'upload-expires': z.string().optional().describe('An unfinished upload is removed then.'),
      }),
      '409': problem('The upload exists, whole or in part, and was not touched', 'claim-conflict'),
      '412': otherProtocol,
      '413': tooLarge,
      '460': wrongContent,
      ...anyChange,
    },
  },
}

const oneUpload: ZodOpenApiPathItemObject = {
  head: {
    operationId: 'findUpload',
    tags: ['Uploads'],
    summary: 'How far an upload is',
    description: 'Tells whether, and how much of, a document is there already.',
    requestParams: { path: uploadParamsSchema, header: tusRequest },
    responses: {
      '200': empty('It is here, so far.', {
        ...offsetAnswer,
        'upload-length': offset.describe('Size of the whole document in bytes.'),
      }),
      '404': empty('There is no such upload, or it has expired.'),
      '410': empty('There is no such upload any more.'),
      '412': empty('The request is not of tus 1.0.'),
      ...anyLook,
    },
  },
  patch: {
    operationId: 'continueUpload',
    tags: ['Uploads'],
    summary: 'Send bytes',
    description: 'Goes on at the offset. After the last byte the whole is compared with its hash.',
    requestParams: {
      path: uploadParamsSchema,
      header: tusRequest.extend({ 'upload-offset': offset, 'upload-checksum': checksum }),
    },
    requestBody: { required: true, ...bytes },
    responses: {
      '204': empty('Received.', offsetAnswer),
      '404': unknown,
      '409': problem('The upload is not at that offset', 'precondition-failed'),
      '410': unknown,
      '412': otherProtocol,
      '413': tooLarge,
      '460': wrongContent,
      ...anyChange,
      '403': problem(
        'The user may not send, or offset or type are missing',
        'role-missing',
        'request-invalid',
      ),
    },
  },
  delete: {
    operationId: 'removeUpload',
    tags: ['Uploads'],
    summary: 'Give an upload up',
    description: 'tus 1.0 termination. What a claim or a comment refers to stays.',
    requestParams: { path: uploadParamsSchema, header: tusRequest },
    responses: {
      '204': empty('Removed.'),
      '404': unknown,
      '412': otherProtocol,
      ...anyChange,
      '403': problem('A claim rests on it, or the user may not send', 'not-allowed', 'role-missing'),
    },
  },
}

export const uploadPaths: ZodOpenApiPathsObject = {
  [paths.uploads]: uploads,
  [paths.upload('{sha256}')]: oneUpload,
}
