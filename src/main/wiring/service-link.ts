import { createSignIn } from '../auth/create-sign-in.ts'
import { renewingFetch } from '../auth/renewing-fetch.ts'
import type { Session } from '../auth/session.ts'
import type { SessionStore } from '../auth/session-store.ts'
import type { KnownFacts } from '../claims/known-facts.ts'
import type { PartsOptions } from '../parts-options.ts'
import type { ClaimStore } from '../store/open.ts'
import { baseUrlOf } from '../sync/base-url.ts'
import { connectService } from '../sync/connect-service.ts'
import { createMeteredUploads } from '../sync/metered-uploads.ts'
import { measuredUploads } from '../sync/upload-progress.ts'
import type { Vault } from '../vault/vault.ts'

/** What the last run left of a sign-in. */
export interface KeptSignIn {
  readonly sessions: SessionStore
  readonly session: Session | null
}

interface LinkParts {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly facts: KnownFacts
  readonly kept: KeptSignIn
  readonly onSignedIn: () => void
  readonly onDefect: (where: string, error: unknown) => void
}

/** The way to the service in force: signed in, with what is held back on a metered network. */
export function linkService(
  { store, vault, facts, kept, onSignedIn, onDefect }: LinkParts,
  options: PartsOptions,
) {
  const uploadRecords = measuredUploads(store.uploads, () => performance.now())
  const signIn = createSignIn({
    ...options,
    texts: options.signInTexts,
    session: kept.session,
    store: kept.sessions,
    serviceUrl: facts.serviceUrl,
    setProvider: () => store.settings.get().signInProvider,
    onChanged: options.onAccountChanged,
    onSignedIn,
    onDefect,
  })
  const metered = createMeteredUploads(() => store.settings.get().metered)
  const connectPlainly = connectService({
    ...options,
    fetch: renewingFetch(options.fetch, signIn),
    token: signIn.token,
    documents: vault,
    records: uploadRecords,
    states: store.serviceState,
    deviceId: store.device.id,
  })
  const connect = (serviceUrl: string) => {
    const link = connectPlainly(serviceUrl)
    return { ...link, uploads: metered.over(link.uploads) }
  }
  return {
    signIn,
    metered,
    uploadRecords,
    connect,
    /** Null while no service is set. */
    client: () => {
      const url = facts.serviceUrl()
      return url === null ? null : connect(baseUrlOf(url)).client
    },
  }
}

export type ServiceLink = ReturnType<typeof linkService>
