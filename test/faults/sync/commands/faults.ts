import fc from 'fast-check'
import { command } from './command.ts'

const html = { status: 200, contentType: 'text/html', body: '<html>Welcome to the hotel</html>' }
const faults = {
  'answers 500': { status: 500 },
  'answers 429': { status: 429 },
  'answers 401': { status: 401 },
  'answers a web page': html,
  'cuts the body': { dropAfterBytes: 100 },
  'cuts at once': { dropAfterBytes: 0 },
  'carries out, and the answer is lost': { after: true },
  'carries out, and answers 500': { after: true, status: 500 },
  'is slow': { latencyMs: 150 },
} as const
const paths = ['/v1/', '/v1/claims/', '/v1/uploads', '/v1/verifications'] as const
const upTo3 = fc.integer({ min: 1, max: 3 })

export const fault = fc
  .tuple(
    fc.constantFrom(...(Object.keys(faults) as (keyof typeof faults)[])),
    fc.constantFrom(...paths),
    upTo3,
  )
  .map(([name, path, times]) =>
    command(
      `${path} ${name} (${times})`,
      (_, { service }) => service.fault({ ...faults[name], path, times }),
      ({ isOnline }) => isOnline,
    ),
  )

/** Half-way through a part of a document. */
export const cutUpload = fc
  .tuple(fc.constantFrom(300, 20_000, 60_000), upTo3)
  .map(([dropAfterBytes, times]) =>
    command(
      `the line breaks after ${dropAfterBytes} bytes of a document, ${times} times`,
      (_, { service }) => service.fault({ path: '/v1/uploads/', method: 'PATCH', dropAfterBytes, times }),
      ({ isOnline }) => isOnline,
    ),
  )

export const double = upTo3.map(times =>
  command(`deliver ${times} twice`, (_, { app }) => app.ask('double', { times })),
)

export const kill = command('kill -9', (_, { app }) => app.kill())
export const killInRound = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('before', 'during', 'after'))
  .map(([request, moment]) =>
    command(`kill -9 ${moment} request ${request} of a round`, async (_, world) =>
      world.count(`killed ${moment} a request, ${await world.app.killInRound({ request, moment })}`),
    ),
  )
export const restart = command('restart', (_, { app }) => app.quit())

const hourMs = 60 * 60 * 1000
export const jump = fc
  .constantFrom(-48 * hourMs, -hourMs, hourMs, 30 * 24 * hourMs)
  .map(ms => command(`clock ${ms / hourMs} h`, (_, { app }) => app.ask('jump', { ms })))
