import { z } from 'zod'

/** A claim's own number: a UUIDv7 made on the laptop, never by a service (design: identity). */
export const claimIdSchema = z.uuidv7().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof claimIdSchema>

/** An attached document's number within a claim; its bytes are known by their SHA-256 instead. */
export const attachmentIdSchema = z.uuidv7().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof attachmentIdSchema>

/** SHA-256 of a document's plain bytes, 64 lower-case hexadecimal digits. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256Schema>

/** A point in time, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime()
export type Instant = z.infer<typeof instantSchema>

/** A calendar day `YYYY-MM-DD`, without a time zone. */
export const daySchema = z.iso.date()
export type Day = z.infer<typeof daySchema>
