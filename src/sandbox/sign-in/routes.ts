import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { InteractionResults } from 'oidc-provider'
import { z } from 'zod'
import { paths } from '../../shared/service-api/paths.ts'
import { signInProviderSchema } from '../../shared/service-api/sign-in.ts'
import { answer } from '../http/answer.ts'
import { demoPassword, demoUsers } from '../seed/partner.ts'
import { loginPage } from './login-page.ts'
import { clientId, interactionPath, providerPath, serviceScope } from './names.ts'
import type { SignIn } from './sign-in.ts'

/** `GET /v1/sign-in`: where to get a token; needs none. */
export function advertiseSignIn(app: FastifyInstance, signIn: SignIn): void {
  app.get(paths.signIn, (_request, reply) =>
    answer(reply, 200, signInProviderSchema, {
      authority: signIn.issuer(),
      clientId,
      scopes: [serviceScope, 'email'],
      redirectHost: '127.0.0.1',
    }),
  )
}

/** All of the provider's own addresses: discovery, authorization, tokens, revocation. */
export function providerRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.removeAllContentTypeParsers()
  // The provider reads bodies itself.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.route({
    method: ['GET', 'POST'],
    url: `${providerPath}/*`,
    async handler(request, reply) {
      const handle = (await signIn.provider()).callback()
      const original = request.url
      request.raw.url = original.slice(providerPath.length)
      // By this oidc-provider knows below which path it is mounted.
      Object.assign(request.raw, { originalUrl: original })
      reply.hijack()
      await handle(request.raw, reply.raw)
    },
  })
}

const formSchema = z.object({
  userName: z.string().default(''),
  password: z.string().default(''),
  answer: z.enum(['sign-in', 'cancel']).default('sign-in'),
})

/** The pages between the provider's authorization request and its answer. */
export function loginRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  )

  app.get<{ Params: { uid: string } }>(interactionPath(':uid'), async (request, reply) => {
    const provider = await signIn.provider()
    const { uid, params } = await provider.interactionDetails(request.raw, reply.raw)
    const hint = typeof params.login_hint === 'string' ? params.login_hint : ''
    return show(reply, uid, hint.replace(/@.*$/, ''), false)
  })

  app.post<{ Params: { uid: string } }>(interactionPath(':uid'), async (request, reply) => {
    const form = formSchema.parse(request.body)
    if (form.answer === 'cancel') return finish(request, reply, { error: 'access_denied' })
    const user = demoUsers.find(known => known.user.id === form.userName.trim())?.user
    if (user === undefined || form.password !== demoPassword)
      return show(reply, request.params.uid, form.userName, true)
    // Of native clients the provider wants a consent each time: the form is it.
    return finish(request, reply, { login: { accountId: user.id }, consent: {} })
  })

  async function finish(request: FastifyRequest, reply: FastifyReply, result: InteractionResults) {
    const provider = await signIn.provider()
    const options = { mergeWithLastSubmission: false }
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, options), 303)
  }
}

function show(reply: FastifyReply, uid: string, userName: string, isRefused: boolean): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .send(loginPage({ action: interactionPath(uid), userName, isRefused }))
}
