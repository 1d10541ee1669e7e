import fc from 'fast-check'
import type { Model, World } from './model.ts'

type Command = fc.AsyncCommand<Model, World>

/** A command that is always possible unless `check` says otherwise; its text is what a failing seed prints. */
function command(
  text: string,
  run: (model: Model, world: World) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Command {
  return {
    check,
    run(model, world) {
      // Without its figures.
      world.count(text.replace(/ [\d+-].*| \(\d+\)/, ''))
      return run(model, world)
    },
    toString: () => text,
  }
}

const hasClaims = ({ claims }: Model) => claims.length > 0
const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

const sizes = fc.array(fc.constantFrom(1, 700, 65_536, 65_537, 200_000), { minLength: 1, maxLength: 2 })

const create = fc.tuple(sizes, fc.boolean()).map(([bytes, isSubmitted]) =>
  command(`${isSubmitted ? 'submit' : 'draft'} ${bytes.join('+')}`, async (model, { app }) => {
    const number = model.claims.length
    const { id, hashes } = await app.ask('create', { number, sizes: bytes, isSubmitted })
    model.claims.push({ id, number, hashes, comment: '', isWanted: isSubmitted })
  }),
)

const takeBack = fc.nat(50).map(at =>
  command(
    `take back ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      if (await app.ask('takeBack', { id: claim.id })) claim.isWanted = false
    },
    hasClaims,
  ),
)

const edit = fc.nat(50).map(at =>
  command(
    `edit ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      const comment = `${claim.comment}.`
      // One that is ready is a draft again once it is changed; one that was sent is not the user's to change.
      if (!(await app.ask('edit', { id: claim.id, comment }))) return
      claim.comment = comment
      claim.isWanted = false
    },
    hasClaims,
  ),
)

const submit = fc.nat(50).map(at =>
  command(
    `submit ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      if (await app.ask('submit', { id: claim.id })) claim.isWanted = true
    },
    hasClaims,
  ),
)

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

const fault = fc
  .tuple(
    fc.constantFrom(...(Object.keys(faults) as (keyof typeof faults)[])),
    fc.constantFrom(...paths),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([name, path, times]) =>
    command(
      `${path} ${name} (${times})`,
      async (_model, { service }) => service.fault({ ...faults[name], path, times }),
      ({ isOnline }) => isOnline,
    ),
  )

const double = fc
  .integer({ min: 1, max: 3 })
  .map(times =>
    command(`deliver ${times} twice`, async (_, { app }) => void (await app.ask('double', { times }))),
  )

const offline = command(
  'offline',
  async (model, { service }) => {
    await service.stop()
    model.isOnline = false
  },
  ({ isOnline }) => isOnline,
)
const online = command(
  'online',
  async (model, { service }) => {
    await service.restart()
    model.isOnline = true
  },
  ({ isOnline }) => !isOnline,
)

const kill = command('kill -9', (_, { app }) => app.kill())
const restart = command('restart', (_, { app }) => app.quit())
const sync = command('sync now', async (_, { app }) => void (await app.ask('sync', {})))
const pause = command('pause', async (_, { app }) => void (await app.ask('pause', {})))
const resume = command('resume', async (_, { app }) => void (await app.ask('resume', {})))

const hourMs = 60 * 60 * 1000
const jump = fc
  .constantFrom(-48 * hourMs, -hourMs, hourMs, 30 * 24 * hourMs)
  .map(ms => command(`clock ${ms / hourMs} h`, async (_, { app }) => void (await app.ask('jump', { ms }))))

const decisions = ['under-review', 'action-required', 'approved', 'rejected'] as const
const decide = fc.tuple(fc.nat(50), fc.constantFrom(...decisions)).map(([at, status]) =>
  command(
    `reviewer: ${status} for ${at}`,
    async (_, { service }) => {
      const { claims } = await service.state()
      if (claims.length === 0) return
      const claim = pick(claims, at)
      const wish = { status, ...(status === 'action-required' ? { comment: 'Page 2 is not signed.' } : {}) }
      // The life cycle may have no such way; then the reviewer's page would not have offered it.
      await service.decide(claim.id, wish).catch((error: unknown) => {
        if (!String(error).includes(' 409')) throw error
      })
    },
    ({ isOnline }) => isOnline,
  ),
)

const backUp = command('the service is backed up', async (model, world) => {
  await world.backUpService(model.isOnline)
  model.hasBackup = true
})
const restore = command(
  'the service goes back to its backup',
  (model, world) => world.restoreService(model.isOnline),
  ({ hasBackup }) => hasBackup,
)

const times = (count: number, one: Command) => Array.from({ length: count }, () => fc.constant(one))

/** Schedules of so many steps on average (any length up to twice as many is as likely); the frequent ones more than once. */
export function schedules(steps: number) {
  const often = [
    create,
    create,
    submit,
    fault,
    fault,
    fault,
    edit,
    decide,
    ...times(5, sync),
    ...times(3, online),
  ]
  const seldom = [
    takeBack,
    double,
    jump,
    ...[kill, kill, offline, restart, pause, resume].map(one => fc.constant(one)),
  ]
  const rare = [backUp, restore].map(one => fc.constant(one))
  return fc.commands([...often, ...often, ...seldom, ...rare], { maxCommands: 2 * steps, size: 'max' })
}
