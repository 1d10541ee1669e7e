import { z } from 'zod'
import { claimIdSchema, sha256Schema } from '../domain/identifiers.ts'

/** What every path under `/v1/claims/{claimId}` carries. */
export const claimParamsSchema = z.object({
  claimId: claimIdSchema.describe("The claim's own number, a UUIDv7 made on the laptop."),
})

export const uploadParamsSchema = z.object({
  sha256: sha256Schema.describe("SHA-256 of the document's bytes, 64 lower-case hexadecimal digits."),
})

export const claimDocumentParamsSchema = z.object({
  ...claimParamsSchema.shape,
  ...uploadParamsSchema.shape,
})

/** The query of `GET /v1/claims`. */
export const changesQuerySchema = z.object({
  since: z
    .string()
    .min(1)
    .optional()
    .describe('The cursor of an earlier answer; without it all claims are given.'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('Claims in one page.'),
})
