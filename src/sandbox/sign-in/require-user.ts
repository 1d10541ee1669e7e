import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { maySend, type PartnerProfile } from '../../shared/domain/partner-profile.ts'
import { refuse } from '../http/answer.ts'
import type { SignIn } from './sign-in.ts'

const users = new WeakMap<FastifyRequest, PartnerProfile>()

/** Refuses whoever has no valid token with 401 and RFC 6750's challenge. */
export function requireUser(app: FastifyInstance, signIn: SignIn): void {
  app.addHook('onRequest', async (request, reply) => {
    const user = signIn.userOf(request.headers.authorization)
    if (user !== undefined) {
      users.set(request, user)
      return
    }
    reply.header('www-authenticate', 'Bearer realm="claimdesk sandbox", error="invalid_token"')
    await refuse(reply, 401, 'sign-in-needed')
  })
}

/** The user of a request that `requireUser` let through. */
export function signedIn(request: FastifyRequest): PartnerProfile {
  const user = users.get(request)
  if (user === undefined) throw new Error(`${request.url} was reached without a user`)
  return user
}

/** For routes that change something: 403 `role-missing` for whoever has none of the roles (domain.md A3). */
export async function requireRole(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (maySend(signedIn(request))) return
  await refuse(reply, 403, 'role-missing')
}
