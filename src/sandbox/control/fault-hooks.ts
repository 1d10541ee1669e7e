import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemContentType } from '../../shared/service-api/headers.ts'
import { problemBody } from '../http/answer.ts'
import { cutBody } from './cut-body.ts'
import type { Fault, Faults } from './fault.ts'

/** Lets faults strike requests of the contract, before they are looked at or after they were carried out. */
export function addFaultHooks(app: FastifyInstance, faults: Faults): void {
  const struck = new WeakMap<FastifyRequest, Fault>()

  app.addHook('onRequest', async (request, reply) => {
    const fault = faults.strike(request.method, new URL(request.url, 'http://sandbox').pathname)
    if (fault === undefined) return
    if (fault.latencyMs !== undefined) await wait(fault.latencyMs)
    if (fault.after || fault.dropAfterBytes !== undefined) struck.set(request, fault)
    else if (fault.status !== undefined || fault.body !== undefined)
      await reply.send(stagedAnswer(reply, fault))
  })

  app.addHook('preParsing', async (request, _reply, payload) => {
    const fault = struck.get(request)
    if (fault?.dropAfterBytes === undefined || fault.after || !hasBody(request)) return payload
    return cutBody(request.raw, payload, fault.dropAfterBytes)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const fault = struck.get(request)
    if (fault === undefined || (!fault.after && hasBody(request))) return payload
    if (fault.status !== undefined) return stagedAnswer(reply, fault)
    return cutAnswer(request, reply, payload, fault.dropAfterBytes ?? 0)
  })
}

function hasBody(request: FastifyRequest): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  )
}

/** Sets status and headers of what the fault answers, and gives its body. */
function stagedAnswer(reply: FastifyReply, fault: Fault): string {
  const status = fault.status ?? 200
  const isBusy = status === 429 || status === 503
  if (isBusy) reply.header('retry-after', '1')
  // Left over from the real answer, where there was one.
  reply.removeHeader('content-length')
  reply.code(status).type(fault.contentType ?? problemContentType)
  if (fault.body !== undefined) return fault.body
  if (status < 400) return ''
  return JSON.stringify(problemBody(status, isBusy ? 'service-busy' : 'service-error'))
}

/** Gives the first bytes of the answer and then breaks the connection; at once where there is no body to begin. */
function cutAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown, bytes: number): unknown {
  const { socket } = request.raw
  const whole = Buffer.from(typeof payload === 'string' ? payload : '')
  if (bytes === 0 || whole.length === 0) {
    socket.destroy()
    return payload
  }
  // Announced longer than it is, so that the client sees a broken answer and not a short one.
  reply.header('content-length', whole.length + 1)
  async function* firstBytes(): AsyncGenerator<Buffer> {
    yield whole.subarray(0, bytes)
    // What was handed on is sent first.
    socket.destroySoon()
  }
  return Readable.from(firstBytes(), { objectMode: false })
}
