import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHashOf } from '../../../src/main/store/content-hash.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { benchCustomer } from '../../bench/bench-customers.ts'
import { type Desk, must, openDesk } from '../../integration/sync/desk.ts'
import { aProduct } from '../../support/builders.ts'
import { badNetwork } from './bad-network.ts'
import type { OrderInput, OrderName, OrderOutput } from './orders.ts'

// The app's core in a process of its own, to be killed. It waits for a data folder: started ahead, it costs nobody time.
interface Opened {
  readonly desk: Desk
  readonly folder: string
  readonly serviceUrl: string
}
let opened: Opened | null = null
let network = badNetwork()
let offsetMs = 0

function now(): Opened {
  if (opened === null) throw new Error('No data folder is open.')
  return opened
}
const store = () => now().desk.store
const claimOf = (id: ClaimId) => store().claims.find(id)

/** The same bytes for the same number and size, so that what is sent can be foretold. */
const bytesOf = (owner: string, place: number, size: number) =>
  Buffer.alloc(size, createHash('sha256').update(`${owner}/${place}`).digest())

const isLocal = (state: string | undefined) => state === 'draft' || state === 'ready'
const isInConflict = (id: ClaimId) => store().conflicts.find(id) !== undefined

/** How a claim stood before a change of it. */
function before(id: ClaimId) {
  return { wasSent: !isLocal(claimOf(id)?.state), wasReturned: store().verifications.returned(id).length > 0 }
}

const handlers: {
  [Name in OrderName]: (input: OrderInput<Name>) => OrderOutput<Name> | Promise<OrderOutput<Name>>
} = {
  async open({ folder, serviceUrl, offsetMs: offset }) {
    offsetMs = offset
    network = badNetwork()
    const desk = await openDesk(folder, serviceUrl, {
      clock: () => new Date(Date.now() + offsetMs),
      fetch: (input, init) => network.fetch(input, init),
      partBytes: 64 * 1024,
    })
    opened = { desk, folder, serviceUrl }
    desk.sync.start()
    return true
  },
  async create({ number, sizes, isSubmitted }) {
    const { name, domain, tenantId, subscriptionId } = benchCustomer(number)
    const overrides = {
      claimName: `Claim ${number}`,
      comment: '',
      customer: { name, domain, tenantId },
      products: [aProduct({ product: 'sales', subscriptionId })],
    }
    const documents = sizes.map((size, place) => bytesOf(String(number), place, size))
    const { id, hashes } = await now().desk.create(documents, overrides)
    if (isSubmitted) now().desk.resubmit(id)
    return { id, hashes }
  },
  takeBack({ id }) {
    const taken = store().outbox.takeBack(id)
    return taken.ok ? taken.value.state : null
  },
  edit({ id, comment }) {
    const claim = claimOf(id)
    if (claim === undefined) return null
    const stood = before(id)
    const { revision, content } = claim
    const saved = store().claims.save({ id, revision, content: { ...content, comment }, step: 'review' })
    return saved.ok ? stood : null
  },
  async attach({ id, place, size }) {
    const name = `more-${place}.pdf`
    const path = join(now().folder, name)
    await writeFile(path, bytesOf(id, place, size))
    const { vault } = now().desk
    const { sha256, sizeBytes, mediaType } = must(await vault.ingest({ path }))
    const stood = before(id)
    const details = { acknowledgementDate: '2026-02-16', note: '' }
    const added = store().attachments.add(id, { sha256, sizeBytes, mediaType, name, ...details })
    vault.settle(sha256)
    return { changed: added.ok ? stood : null, sha256 }
  },
  submit({ id }) {
    if (!isLocal(claimOf(id)?.state) || isInConflict(id)) return false
    now().desk.resubmit(id)
    return true
  },
  resubmit({ at }) {
    const asked = allIds().filter(id => claimOf(id)?.state === 'action-required' && !isInConflict(id))
    const id = asked[at % asked.length]
    if (id === undefined) return null
    const comment = `${claimOf(id)?.content.comment}!`
    const { wasReturned } = before(id)
    now().desk.change(id, { comment })
    now().desk.send(id)
    return { id, comment, wasReturned }
  },
  reply({ at, text }) {
    const open = allIds().filter(id => store().replies.mayWrite(id).ok)
    const id = open[at % open.length]
    if (id === undefined) return null
    // What came back stands in the same box: the user writes on below it.
    const begun = store().replies.of(id).draft?.text
    must(store().replies.saveDraft(id, begun === undefined ? text : `${begun}\n\n${text}`))
    must(store().replies.send(id))
    now().desk.sync.wake()
    return id
  },
  async sync() {
    const { waiting, problem } = await now().desk.sync.now()
    return { waiting, problem: problem?.code ?? null }
  },
  async answer({ question }) {
    await now().desk.sync.goOn(question)
    return true
  },
  settle() {
    const lost = store().lostClaims.list(now().serviceUrl)
    for (const { claimId } of lost) store().outbox.sendAgain(claimId, crypto.randomUUID())
    const taken = allIds().filter(id => isInConflict(id) && store().conflictChoice.takeTheirs(id).ok)
    const cameBack = allIds().filter(
      id => store().replies.of(id).draft !== null && store().replies.send(id).ok,
    )
    return { lost: lost.length, taken, replies: cameBack.length }
  },
  async pause() {
    await now().desk.sync.pause()
    return true
  },
  resume() {
    now().desk.sync.resume()
    return true
  },
  jump({ ms }) {
    offsetMs += ms
    return true
  },
  double({ times }) {
    network.double(times)
    return true
  },
  dieAt(order) {
    network.dieAt(order)
    return true
  },
  report: () => ({
    claims: allIds().flatMap(id => {
      const claim = claimOf(id)
      if (claim === undefined) return []
      const sent = store().unsentChanges.sentBody(id)
      return [
        {
          id,
          state: claim.state,
          comment: claim.content.comment,
          documents: claim.documents.map(({ sha256 }) => sha256),
          sentHash: sent === undefined ? null : contentHashOf(sent),
          returned: store()
            .verifications.returned(id)
            .map(({ code }) => code),
          said: claim.comments.map(({ text }) => text),
        },
      ]
    }),
    defects: now().desk.defects.map(String),
  }),
  async quit() {
    await now().desk.close()
    opened = null
    return true
  },
}

function allIds(): ClaimId[] {
  return store()
    .claims.list({ search: '', offset: 0, limit: 200 })
    .claims.map(({ id }) => id)
}

async function obey<Name extends OrderName>(name: Name, input: OrderInput<Name>): Promise<unknown> {
  return handlers[name](input)
}

process.on('message', ({ call, name, input }: { call: number; name: OrderName; input: never }) => {
  obey(name, input).then(
    value => process.send?.({ call, value }),
    (error: unknown) => process.send?.({ call, error: error instanceof Error ? error.stack : String(error) }),
  )
})
// Whoever runs the schedules is gone.
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })
