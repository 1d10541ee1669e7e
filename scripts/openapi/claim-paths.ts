import type { ZodOpenApiPathItemObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  claimChangesSchema,
  claimWithContentSchema,
  disassociationSchema,
  disputeSchema,
  newCommentSchema,
  serviceClaimSchema,
  submissionSchema,
  withdrawalSchema,
} from '../../src/shared/service-api/claims.ts'
import {
  changesQuerySchema,
  claimDocumentParamsSchema,
  claimParamsSchema,
} from '../../src/shared/service-api/parameters.ts'
import { paths } from '../../src/shared/service-api/paths.ts'
import { cachedRequest, conditionalRequest, everyRequest, idempotentRequest } from './request-headers.ts'
import { anyCall, anyChange, bytes, empty, json, problem } from './responses.ts'

const noClaim = problem('The service has no such claim', 'not-found')
const noClaimNumber = problem('The number is no UUIDv7', 'request-invalid')

const changeFeed: ZodOpenApiPathItemObject = {
  get: {
    operationId: 'listChangedClaims',
    tags: ['Claims'],
    summary: 'Claims that changed',
    description: 'Every claim whose last change is later than the cursor, oldest change first, page by page.',
    requestParams: { query: changesQuerySchema, header: everyRequest },
    responses: {
      '200': json('One page, and the cursor for the next call.', claimChangesSchema),
      '400': problem('The text is no cursor', 'cursor-unknown'),
      '410': problem('The cursor is not from this instance, or from changes it never made', 'cursor-unknown'),
      '422': problem('The page size is none', 'request-invalid'),
      ...anyCall,
    },
  },
}

const oneClaim: ZodOpenApiPathItemObject = {
  put: {
    operationId: 'submitClaim',
    tags: ['Claims'],
    summary: 'Submit a claim, once',
    description:
      'Creates the claim under its own number. The same content sent again is answered the same; other content is refused. With `If-Match` the content takes the place of that version, where status and policy allow it.',
    requestParams: { path: claimParamsSchema, header: conditionalRequest },
    requestBody: { required: true, content: { 'application/json': { schema: submissionSchema } } },
    responses: {
      '200': json('The claim was there already, or was replaced.', serviceClaimSchema, { withTag: true }),
      '201': json('The claim was created.', serviceClaimSchema, { withTag: true }),
      '409': problem(
        'There is another content under this number, perhaps from another laptop, or it may not be replaced',
        'claim-conflict',
        'claim-from-other-device',
      ),
      '412': problem('The claim is not, or no longer, at that version', 'precondition-failed'),
      ...anyChange,
      '422': problem(
        'The request does not fit, or documents were not uploaded before',
        'request-invalid',
        'document-not-uploaded',
      ),
    },
  },
  get: {
    operationId: 'getClaim',
    tags: ['Claims'],
    summary: 'One claim',
    description:
      'Settles whether a claim has arrived, and with which content, after an answer was lost or refused.',
    requestParams: { path: claimParamsSchema, header: cachedRequest },
    responses: {
      '200': json('The claim, with its content.', claimWithContentSchema, { withTag: true }),
      '304': empty('The answer at hand still holds.'),
      '404': noClaim,
      '422': noClaimNumber,
      ...anyCall,
    },
  },
}

const comments: ZodOpenApiPathItemObject = {
  post: {
    operationId: 'addComment',
    tags: ['Claims'],
    summary: 'Answer the reviewer',
    description: 'Adds a comment, with documents that were uploaded before. Said once per `Idempotency-Key`.',
    requestParams: { path: claimParamsSchema, header: idempotentRequest },
    requestBody: { required: true, content: { 'application/json': { schema: newCommentSchema } } },
    responses: {
      '201': json('The claim with the comment.', serviceClaimSchema),
      '404': noClaim,
      '409': problem('The key was used for another comment', 'claim-conflict'),
      ...anyChange,
      '422': problem(
        'The request does not fit, or documents were not uploaded before',
        'request-invalid',
        'document-not-uploaded',
      ),
    },
  },
}

const withdrawal: ZodOpenApiPathItemObject = {
  post: {
    operationId: 'withdrawClaim',
    tags: ['Claims'],
    summary: 'Take a claim back',
    description: 'The claim becomes rejected. Asked again, it is answered the same.',
    requestParams: { path: claimParamsSchema, header: everyRequest },
    requestBody: { required: true, content: { 'application/json': { schema: withdrawalSchema } } },
    responses: {
      '200': json('The claim, withdrawn.', serviceClaimSchema),
      '404': noClaim,
      '409': problem('The claim is decided', 'withdrawal-refused'),
      ...anyChange,
    },
  },
}

const dispute: ZodOpenApiPathItemObject = {
  post: {
    operationId: 'disputeRejection',
    tags: ['Claims'],
    summary: 'Dispute a rejection, once',
    description:
      "The claim becomes In dispute, where its policy lets it be disputed here, in time, and for the first time. It says why, or brings documents that were uploaded before. Asked once per `Idempotency-Key`; what is said becomes the partner's comment.",
    requestParams: { path: claimParamsSchema, header: idempotentRequest },
    requestBody: { required: true, content: { 'application/json': { schema: disputeSchema } } },
    responses: {
      '201': json('The claim, in dispute.', serviceClaimSchema),
      '404': noClaim,
      '409': problem(
        'The claim is not rejected, its policy has disputes by support ticket alone, it was disputed before, it is too late, or the key was used for another dispute',
        'dispute-not-possible',
        'dispute-by-ticket',
        'dispute-once',
        'dispute-late',
        'claim-conflict',
      ),
      ...anyChange,
      '422': problem(
        'The request does not fit, or documents were not uploaded before',
        'request-invalid',
        'document-not-uploaded',
      ),
    },
  },
}

const disassociation: ZodOpenApiPathItemObject = {
  post: {
    operationId: 'disassociateCustomer',
    tags: ['Claims'],
    summary: 'Give an approved claim up',
    description:
      "The claim becomes Rejected (final), where its policy lets a partner do that here. Asked once per `Idempotency-Key`; the reason becomes the partner's comment.",
    requestParams: { path: claimParamsSchema, header: idempotentRequest },
    requestBody: { required: true, content: { 'application/json': { schema: disassociationSchema } } },
    responses: {
      '201': json('The claim, finally rejected.', serviceClaimSchema),
      '404': noClaim,
      '409': problem(
        'The claim is not approved, its policy has this by support ticket alone, or the key was used for another reason',
        'disassociation-not-possible',
        'disassociation-by-ticket',
        'claim-conflict',
      ),
      ...anyChange,
    },
  },
}

const claimDocument: ZodOpenApiPathItemObject = {
  get: {
    operationId: 'getClaimDocument',
    tags: ['Claims'],
    summary: 'The bytes of a document',
    description:
      "Of any document that the claim, or a message about it, names: a reviewer's too. Whoever asked compares them with the hash that names them.",
    requestParams: { path: claimDocumentParamsSchema, header: everyRequest },
    responses: {
      '200': bytes('The whole document, as it came in.'),
      '404': problem('The service has no such claim, or the claim no such document', 'not-found'),
      '422': problem('The number is no UUIDv7, or the hash is none', 'request-invalid'),
      ...anyCall,
    },
  },
}

export const claimPaths: ZodOpenApiPathsObject = {
  [paths.claims]: changeFeed,
  [paths.claim('{claimId}')]: oneClaim,
  [paths.comments('{claimId}')]: comments,
  [paths.withdrawal('{claimId}')]: withdrawal,
  [paths.dispute('{claimId}')]: dispute,
  [paths.disassociation('{claimId}')]: disassociation,
  [paths.claimDocument('{claimId}', '{sha256}')]: claimDocument,
}
