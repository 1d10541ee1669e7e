import type { PartnerProfile } from '../../shared/domain/partner-profile.ts'
import { profileByToken } from '../seed/partner.ts'

/** Whom an `Authorization` header speaks for; undefined for nobody. The one place that decides it. */
export function userOf(authorization: string | undefined): PartnerProfile | undefined {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  return token === undefined ? undefined : profileByToken.get(token)
}
