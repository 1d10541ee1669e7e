import { baseUrlOf } from '../sync/base-url.ts'
import { type AttemptOptions, startAttempt } from './attempt.ts'
import { type FindProviderOptions, findProvider } from './find-provider.ts'
import { createOidcClient } from './oidc-client.ts'
import type { Session } from './session.ts'
import { type SignIn, SignInOfFolder, type SignInOptions } from './sign-in.ts'

export interface CreateSignInOptions
  extends AttemptOptions,
    FindProviderOptions,
    Omit<SignInOptions, 'findProvider' | 'client' | 'attempt'> {
  /** As the last run left it. */
  readonly session: Session | null
}

/** The sign-in of a data folder, through the system's browser and the provider of the service in force. */
export function createSignIn(options: CreateSignInOptions): SignIn {
  return new SignInOfFolder(
    {
      ...options,
      serviceUrl() {
        const url = options.serviceUrl()
        return url === null ? null : baseUrlOf(url)
      },
      findProvider: serviceUrl => findProvider(serviceUrl, options),
      client: provider => createOidcClient(provider, options),
      attempt: (client, provider, loginHint) => startAttempt(options, client, provider, loginHint),
    },
    options.session,
  )
}
