import type { ClaimId, Sha256 } from '../domain/identifiers.ts'

/** Every path of the service, relative to its base URL. */
export const paths = {
  /** Asked without a token: it says where to get one. */
  signIn: '/v1/sign-in',
  catalog: '/v1/catalog',
  partnerProfile: '/v1/partner-profile',
  verifications: '/v1/verifications',
  claims: '/v1/claims',
  claim: (id: ClaimId | string) => `/v1/claims/${id}`,
  comments: (id: ClaimId | string) => `/v1/claims/${id}/comments`,
  withdrawal: (id: ClaimId | string) => `/v1/claims/${id}/withdrawal`,
  dispute: (id: ClaimId | string) => `/v1/claims/${id}/dispute`,
  disassociation: (id: ClaimId | string) => `/v1/claims/${id}/disassociation`,
  /** The bytes of a document that the claim, or a message about it, names. */
  claimDocument: (id: ClaimId | string, sha256: Sha256 | string) => `/v1/claims/${id}/documents/${sha256}`,
  uploads: '/v1/uploads',
  /** A document's upload has its content's hash for a name: looking it up tells whether, and how far, it is there. */
  upload: (sha256: Sha256 | string) => `/v1/uploads/${sha256}`,
} as const
