import type { PartnerProfile } from '../../shared/domain/partner-profile.ts'
import { type KnownPolicy, knownPolicies, policyInForce } from '../../shared/domain/policy/policies.ts'
import type { Policy } from '../../shared/domain/policy/policy.ts'
import type { ProfileMpnIds } from '../../shared/domain/rules/rule.ts'
import type { Catalog } from '../../shared/service-api/catalog.ts'
import { limitedPolicy } from '../managed/limited-policy.ts'
import { type ManagedSettings, nothingManaged } from '../managed/managed-settings.ts'
import type { ClaimStore } from '../store/open.ts'
import { baseUrlOf } from '../sync/base-url.ts'
import { cachedCatalog, cachedProfile, type Known } from '../sync/reference-data.ts'
import { createReadOnce } from './read-once.ts'

/** What is known offline of policy, partner and catalog, read anew at each call. */
export interface KnownFacts {
  /** The remote service in force; null while none is set. */
  readonly serviceUrl: () => string | null
  /** The policy in force. */
  readonly policy: () => Policy
  /** Those that can be chosen: built-in ones and the service's, oldest first. */
  readonly policies: () => KnownPolicy[]
  /** Null before the first contact with the service. */
  readonly profile: () => Known<PartnerProfile> | null
  readonly catalog: () => Known<Catalog> | null
  /** Which partner numbers this laptop's profiles are for. */
  readonly profileMpnIds: () => ProfileMpnIds
  /** Reads each of them once while the work lasts, which changes none: for many claims at a time. */
  readonly readOnce: <T>(work: () => T) => T
}

/** What is set beside the store: by an administrator, and for this laptop's profiles. */
interface SetBeside {
  /** Here, the limits of every policy. */
  readonly managed?: ManagedSettings
  readonly profileMpnIds?: () => ProfileMpnIds
}

const ofNoProfile: ProfileMpnIds = { own: [], ofOthers: [] }

/** @param givenServiceUrl the service that development set; it takes precedence over the setting */
export function knownFacts(
  store: ClaimStore,
  givenServiceUrl: string | null,
  { managed = nothingManaged, profileMpnIds = () => ofNoProfile }: SetBeside = {},
): KnownFacts {
  const serviceUrl = () => givenServiceUrl ?? store.settings.get().serviceUrl
  const cached = <T>(read: (baseUrl: string) => T | null): T | null => {
    const url = serviceUrl()
    return url === null ? null : read(baseUrlOf(url))
  }
  const { keep, readOnce } = createReadOnce()
  const catalog = keep(() => cached(url => cachedCatalog(store.serviceCache, url)))
  const limited = (policy: Policy) =>
    limitedPolicy(policy, managed.values.limits, managed.management?.file ?? '')
  const policies = keep(() =>
    knownPolicies(catalog()?.value.policies ?? []).map(known => ({
      ...known,
      policy: limited(known.policy),
    })),
  )
  return {
    serviceUrl,
    policies,
    policy: keep(() => policyInForce(policies(), store.settings.get().policyId)),
    profile: keep(() => cached(url => cachedProfile(store.serviceCache, url))),
    catalog,
    profileMpnIds: keep(profileMpnIds),
    readOnce,
  }
}
