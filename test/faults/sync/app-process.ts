import { createHash } from 'node:crypto'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { benchCustomer } from '../../bench/bench-customers.ts'
import { openDesk } from '../../integration/sync/desk.ts'
import { aProduct } from '../../support/builders.ts'
import type { OrderInput, OrderName, OrderOutput } from './orders.ts'

// The app's core in a process of its own, to be killed: `app-process FOLDER SERVICE_URL CLOCK_OFFSET_MS VAULT_WORKER`.
const [folder = '', serviceUrl = '', offset = '0', workerUrl = ''] = process.argv.slice(2)
let offsetMs = Number(offset)
let doubled = 0

/** Some networks deliver a request twice; the first answer never arrives. */
const fetchAsNetworksDo: typeof fetch = async (input, init) => {
  const isWriting = init?.method !== undefined && init.method !== 'GET' && init.method !== 'HEAD'
  const canBeRepeated = typeof init?.body === 'string' || init?.body instanceof Uint8Array
  if (doubled > 0 && isWriting && canBeRepeated) {
    doubled -= 1
    const lost = await fetch(input, init)
    await lost.arrayBuffer()
  }
  return fetch(input, init)
}

const desk = await openDesk(folder, serviceUrl, {
  clock: () => new Date(Date.now() + offsetMs),
  fetch: fetchAsNetworksDo,
  partBytes: 64 * 1024,
  workerUrl: new URL(workerUrl),
})
desk.sync.start()
const { store, sync } = desk

const isGranted = (work: () => { readonly ok: boolean }) => work().ok
/** The same bytes for the same number and size, so that what is sent can be foretold. */
const bytesOf = (number: number, place: number, size: number) =>
  Buffer.alloc(size, createHash('sha256').update(`${number}/${place}`).digest())

const handlers: {
  [Name in OrderName]: (input: OrderInput<Name>) => OrderOutput<Name> | Promise<OrderOutput<Name>>
} = {
  async create({ number, sizes, isSubmitted }) {
    const { name, domain, tenantId, subscriptionId } = benchCustomer(number)
    const overrides = {
      claimName: `Claim ${number}`,
      customer: { name, domain, tenantId },
      products: [aProduct({ product: 'sales', subscriptionId })],
    }
    const documents = sizes.map((size, place) => bytesOf(number, place, size))
    const { id, hashes } = await desk.create(documents, overrides)
    if (isSubmitted) desk.resubmit(id)
    return { id, hashes }
  },
  takeBack: ({ id }) => isGranted(() => store.outbox.takeBack(id)),
  edit({ id, comment }) {
    const claim = store.claims.find(id)
    if (claim === undefined) return false
    const { revision, content } = claim
    return store.claims.save({ id, revision, content: { ...content, comment }, step: 'review' }).ok
  },
  submit({ id }) {
    const state = store.claims.find(id)?.state
    if ((state !== 'draft' && state !== 'ready') || store.conflicts.find(id) !== undefined) return false
    desk.resubmit(id)
    return true
  },
  async sync() {
    const { waiting, problem } = await sync.now()
    return { waiting, problem: problem?.code ?? null }
  },
  async answer({ question }) {
    await sync.goOn(question)
    return true
  },
  settle() {
    const lost = store.lostClaims.list(serviceUrl)
    for (const { claimId } of lost) store.outbox.sendAgain(claimId, crypto.randomUUID())
    const inConflict = allIds().filter(id => store.conflicts.find(id) !== undefined)
    const taken = inConflict.filter(id => store.conflictChoice.takeTheirs(id).ok)
    return lost.length + taken.length > 0
  },
  async pause() {
    await sync.pause()
    return true
  },
  resume() {
    sync.resume()
    return true
  },
  jump({ ms }) {
    offsetMs += ms
    return true
  },
  double({ times }) {
    doubled += times
    return true
  },
  report: () => ({
    claims: allIds().flatMap(id => {
      const claim = store.claims.find(id)
      if (claim === undefined) return []
      const isInConflict = store.conflicts.find(id) !== undefined
      return [{ id, state: claim.state, comments: claim.comments.length, isInConflict }]
    }),
    defects: desk.defects.map(String),
  }),
  async quit() {
    await desk.close()
    return true
  },
}

function allIds(): ClaimId[] {
  return store.claims.list({ search: '', offset: 0, limit: 200 }).claims.map(({ id }) => id)
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
process.send?.({ ready: true })
