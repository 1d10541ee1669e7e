import { type PartnerProfile, type Role, roles } from '../../shared/domain/partner-profile.ts'

const salesProgram = 'Online Services Advisor (OSA)'
const businessUsage = 'Online Services Usage: Business Applications (OSU-BizApps)'
const officeUsage = 'Online Services Usage: Microsoft 365 (OSU-M365)'

const company = {
  company: 'Claimdesk Demo Partner',
  locations: [
    { mpnId: '1234566', location: 'Milano', enrolments: [salesProgram, businessUsage, officeUsage] },
    { mpnId: '9999999', location: 'Torino', enrolments: [salesProgram] },
    { mpnId: '4391507', location: 'Roma', enrolments: [] },
  ],
}

function profile(id: string, name: string, held: readonly Role[]): PartnerProfile {
  return { user: { id, name, email: `${id}@partner.example` }, roles: [...held], ...company }
}

const everything = profile('ada.amministra', 'Ada Amministra', roles)
const nothing = profile('vito.vede', 'Vito Vede', [])

/** The users of the demonstration: all roles, each alone, and none. They sign in with `demoPassword`. */
export const demoUsers: readonly PartnerProfile[] = [
  everything,
  profile('bice.bollette', 'Bice Bollette', ['billing-admin']),
  profile('gino.globale', 'Gino Globale', ['global-admin']),
  profile('ines.incentivi', 'Ines Incentivi', ['incentives-admin']),
  nothing,
]
export const demoPassword = 'sandbox'

/** Bearer tokens that need no sign-in. */
export const profileByToken: ReadonlyMap<string, PartnerProfile> = new Map([
  ['sandbox-admin', everything],
  ['sandbox-viewer', nothing],
])
