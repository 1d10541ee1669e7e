import { z } from 'zod'
import { customerDocumentSchema } from '../domain/attachment.ts'
import { claimSchema } from '../domain/claim.ts'
import { customerDataSchema, customerIdSchema, customerNotesSchema } from '../domain/customer-book.ts'
import { claimIdSchema, instantSchema } from '../domain/identifiers.ts'
import { doubleReasons } from '../domain/likely-doubles.ts'
import { claimSummarySchema } from './claim-list.ts'
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
  /** Merges that made it what it is and can be undone, the latest first. */
  merges: z.array(z.object({ id: z.int().positive(), name: z.string(), at: instantSchema })),
  /** Nobody wrote in the book: it says what the claims do. */
  followsClaims: z.boolean(),
})
export type BookedCustomer = z.infer<typeof bookedCustomerSchema>

/** Two entries that may be one customer, and what makes them look so. */
const customerDoubleSchema = z.object({
  one: customerSummarySchema,
  other: customerSummarySchema,
  reasons: z.array(z.enum(doubleReasons)),
})
export type CustomerDouble = z.infer<typeof customerDoubleSchema>

const mergeIdSchema = z.int().positive()

/** Which values stay where two entries become one. */
const customerMergeSchema = z.strictObject({
  keep: customerIdSchema,
  other: customerIdSchema,
  data: customerDataSchema,
  notes: customerNotesSchema,
  /** Whether drafts for either get name, tenant ID and domain as chosen. */
  intoDrafts: z.boolean(),
})
export type CustomerMerge = z.infer<typeof customerMergeSchema>

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
  /** One without claims: refused with how many there are (`count`). Undone like any other step. */
  remove: procedure(customerRef, z.object({}), ['customer-not-found', 'customer-has-claims']),
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
  doubles: procedure(z.strictObject({}), z.array(customerDoubleSchema)),
  /** Two that look alike and are not the same: they are not told of again. */
  keepApart: procedure(z.strictObject({ one: customerIdSchema, other: customerIdSchema }), z.object({})),
  /** Makes one of two; the merge's number, and how many drafts were changed. */
  merge: procedure(customerMergeSchema, z.object({ id: mergeIdSchema, drafts: z.int().nonnegative() }), [
    'customer-not-found',
  ]),
  undoMerge: procedure(z.strictObject({ id: mergeIdSchema }), z.object({}), ['customer-not-found']),
} as const
