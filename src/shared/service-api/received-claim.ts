import { z } from 'zod'
import { arbitrationSchema } from '../domain/arbitration/arbitration.ts'
import { claimChangesSchema, type ServiceClaim, serviceClaimSchema } from './claims.ts'

/** A claim as a service answered it, with all that it said: what this version does not know is kept, too. */
export interface ReceivedClaim extends ServiceClaim {
  readonly raw?: Readonly<Record<string, unknown>>
}

/** The answer to looking a claim up: with its content, whatever a newer service may have in it. */
export interface HeldClaim extends ReceivedClaim {
  readonly submission: Readonly<Record<string, unknown>>
}

/** Whoever speaks and is not the partner speaks for the service. */
const knownAuthors = z.looseObject({
  author: z.string().transform(author => (author === 'partner' ? author : 'reviewer')),
})

export const receivedClaimSchema = z.looseObject({}).transform((raw, context): ReceivedClaim => {
  const comments = z.array(knownAuthors).safeParse(raw.comments).data ?? raw.comments
  // What cannot be read of it is as if the service did not tell: the claim itself must not be lost for it.
  const arbitration = arbitrationSchema.nullish().safeParse(raw.arbitration).data
  const parsed = serviceClaimSchema.safeParse({ ...raw, comments, arbitration })
  if (parsed.success) return { ...parsed.data, raw }
  for (const { message, path } of parsed.error.issues)
    context.issues.push({ code: 'custom', message, path: [...path], input: raw })
  return z.NEVER
})

export const heldClaimSchema = z
  .looseObject({ submission: z.looseObject({}).default({}) })
  .transform(({ submission, ...claim }) => ({ submission, claim }))
  .pipe(z.object({ submission: z.looseObject({}), claim: receivedClaimSchema }))
  .transform(({ submission, claim }): HeldClaim => ({ ...claim, submission }))

export const receivedChangesSchema = claimChangesSchema.extend({ claims: z.array(receivedClaimSchema) })
export type ReceivedChanges = z.infer<typeof receivedChangesSchema>
