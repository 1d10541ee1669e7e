import { z } from 'zod'

export const roles = ['billing-admin', 'global-admin', 'incentives-admin'] as const
export type Role = (typeof roles)[number]

/** One location of the partner; `type` is never told by the service (seed: which MPN to choose). */
export const partnerLocationSchema = z.object({
  mpnId: z.string().regex(/^\d+$/),
  location: z.string(),
  /** Names of the incentive programs that this location is enrolled in. */
  enrolments: z.array(z.string()),
})
export type PartnerLocation = z.infer<typeof partnerLocationSchema>

/** Who is signed in, for which company, with which rights; cached for offline work. */
export const partnerProfileSchema = z.object({
  user: z.object({ id: z.string().min(1), name: z.string(), email: z.string() }),
  // A role that a newer service knows must not make the profile unreadable.
  roles: z.array(z.string()),
  company: z.string(),
  locations: z.array(partnerLocationSchema),
})
export type PartnerProfile = z.infer<typeof partnerProfileSchema>

/** Whether one of the roles that may send claims is held (seed: appropriate roles). */
export function maySend(profile: PartnerProfile): boolean {
  return profile.roles.some(role => (roles as readonly string[]).includes(role))
}
