import { z } from 'zod'
import { customerDocumentSchema } from '../domain/attachment.ts'
import { claimSchema } from '../domain/claim.ts'
import { customerDataSchema, customerIdSchema, customerNotesSchema } from '../domain/customer-book.ts'
import { claimIdSchema, instantSchema } from '../domain/identifiers.ts'
import { claimSummarySchema } from './claim-procedures.ts'
import { procedure } from './procedure.ts'

const customerRef = z.strictObject({ id: customerIdSchema })
const pageOf = { offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }

/** A row of the book. */
export const customerSummarySchema = z.object({
  id: customerIdSchema,
  name: z.string(),
  tenantId: z.string(),
  domain: z.string(),
  /** Claims that are there, whatever their state. */
  claims: z.int().nonnegative(),
  /** When the service last found domain and tenant to belong together; null where it has not. */
  verifiedAt: instantSchema.nullable(),
})
export type CustomerSummary = z.infer<typeof customerSummarySchema>

/** A customer with all that the book says. */
export const bookedCustomerSchema = customerSummarySchema.extend({
  ...customerDataSchema.shape,
  notes: z.string(),
  /** Nobody wrote in the book: it says what the claims do. */
  followsClaims: z.boolean(),
})
export type BookedCustomer = z.infer<typeof bookedCustomerSchema>

const claimOfCustomer = claimSummarySchema.pick({
  id: true,
  claimName: true,
  solutionArea: true,
  state: true,
  updatedAt: true,
})
export type ClaimOfCustomer = z.infer<typeof claimOfCustomer>

const libraryDocument = customerDocumentSchema.extend({ claimId: claimIdSchema })
export type LibraryDocument = z.infer<typeof libraryDocument>

export const customerQuerySchema = z.strictObject({
  /** Words to find in names, domain, tenant ID, contacts and notes; empty for all. */
  search: z.string().max(500),
  ...pageOf,
})
export type CustomerQuery = z.infer<typeof customerQuerySchema>

export const customerProcedures = {
  /** In the order of their names. */
  list: procedure(
    customerQuerySchema,
    z.object({ customers: z.array(customerSummarySchema), total: z.int().nonnegative() }),
  ),
  get: procedure(customerRef, bookedCustomerSchema, ['customer-not-found']),
  /** One that no claim names yet. */
  add: procedure(customerDataSchema, bookedCustomerSchema),
  /** From now on the book's word counts, and not that of the claims. */
  change: procedure(customerRef.extend({ data: customerDataSchema }), bookedCustomerSchema, [
    'customer-not-found',
  ]),
  saveNotes: procedure(customerRef.extend({ notes: customerNotesSchema }), z.object({}), [
    'customer-not-found',
  ]),
  /** The newest change first. */
  claims: procedure(
    customerRef.extend(pageOf),
    z.object({ claims: z.array(claimOfCustomer), total: z.int().nonnegative() }),
  ),
  /** Of all the customer's claims, each file once, the newest first. */
  documents: procedure(customerRef, z.array(libraryDocument)),
  /** A draft that begins with what the book says. */
  newClaim: procedure(customerRef, claimSchema, ['customer-not-found']),
} as const
