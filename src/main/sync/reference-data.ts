import type { z } from 'zod'
import type { Instant } from '../../shared/domain/identifiers.ts'
import type { PartnerProfile } from '../../shared/domain/partner-profile.ts'
import { type Catalog, catalogSchema, partnerProfileBodySchema } from '../../shared/service-api/catalog.ts'
import { paths } from '../../shared/service-api/paths.ts'
import { baseUrlOf } from './base-url.ts'
import type { ServiceCache } from './ports.ts'
import type { Call, Newer, ServiceClient } from './service-client.ts'
import type { ServiceOutcome } from './service-outcome.ts'

/** A cached answer with the time at which the service last said that it holds. */
export interface Known<T> {
  readonly value: T
  readonly fetchedAt: Instant
}

/** Fetches catalog and partner profile into the cache, each only where it changed; the first failure ends it. Answers whether any did. */
export async function refreshReferenceData(
  client: ServiceClient,
  cache: ServiceCache,
  clock: () => Date,
  call: Call,
): Promise<ServiceOutcome<boolean>> {
  const profile = await refresh(client, cache, clock, paths.partnerProfile, etag =>
    client.partnerProfile(etag, call),
  )
  if (!profile.ok) return profile
  const catalog = await refresh(client, cache, clock, paths.catalog, etag => client.catalog(etag, call))
  return catalog.ok ? { ok: true, value: profile.value || catalog.value } : catalog
}

async function refresh<T>(
  { baseUrl }: ServiceClient,
  cache: ServiceCache,
  clock: () => Date,
  path: string,
  ask: (etag: string | null) => Promise<ServiceOutcome<Newer<T>>>,
): Promise<ServiceOutcome<boolean>> {
  const cached = cache.get(baseUrl, path)
  const answer = await ask(cached?.etag ?? null)
  if (!answer.ok) return answer
  const fetchedAt = clock().toISOString()
  const newer = answer.value ?? cached
  if (newer !== undefined) cache.put(baseUrl, path, { etag: newer.etag, body: newer.body, fetchedAt })
  return { ok: true, value: answer.value !== null }
}

/** The partner profile last fetched; null before the first contact with the service. */
export function cachedProfile(cache: ServiceCache, serviceUrl: string): Known<PartnerProfile> | null {
  return read(cache, serviceUrl, paths.partnerProfile, partnerProfileBodySchema)
}

/** The service's policies last fetched; null where there are none that this version can read. */
export function cachedCatalog(cache: ServiceCache, serviceUrl: string): Known<Catalog> | null {
  return read(cache, serviceUrl, paths.catalog, catalogSchema)
}

function read<T extends z.ZodType>(
  cache: ServiceCache,
  serviceUrl: string,
  path: string,
  schema: T,
): Known<z.output<T>> | null {
  const cached = cache.get(baseUrlOf(serviceUrl), path)
  // Written by another version perhaps: what cannot be read is as good as not fetched.
  const parsed = schema.safeParse(cached?.body)
  return cached !== undefined && parsed.success ? { value: parsed.data, fetchedAt: cached.fetchedAt } : null
}
