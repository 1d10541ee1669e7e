import fc from 'fast-check'
import { giveUpLastWish, type KnownClaim, type Model, submitNow, type Version } from '../model.ts'
import type { OrderOutput } from '../orders.ts'
import { command, hasClaims, pick } from './command.ts'

const sizes = fc.constantFrom(1, 700, 65_536, 65_537, 200_000)

export const create = fc
  .tuple(fc.array(sizes, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([bytes, isSubmitted]) =>
    command(`${isSubmitted ? 'submit' : 'draft'} ${bytes.join('+')}`, async (model, { app }) => {
      const number = model.claims.length
      const { id, hashes } = await app.ask('create', { number, sizes: bytes, isSubmitted })
      const now = { comment: '', documents: hashes }
      const claim = { id, number, now, wishes: [], submitted: [], mayBeOlder: false, tookTheirs: false }
      model.claims.push(claim)
      if (isSubmitted) submitNow(pick(model.claims, number))
    }),
  )

/** A draft is no wish any more once it is changed; what was sent stays wanted, beside its unsent changes. */
function changed(claim: KnownClaim, how: OrderOutput<'edit'>, now: Version): void {
  if (how === null) return
  claim.now = now
  if (!how.wasSent) claim.wishes = []
  else if (how.wasReturned) giveUpLastWish(claim)
}

export const edit = fc.nat(50).map(at =>
  command(
    `edit ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      const comment = `${claim.now.comment}.`
      changed(claim, await app.ask('edit', { id: claim.id, comment }), { ...claim.now, comment })
    },
    hasClaims,
  ),
)

export const attach = fc.tuple(fc.nat(50), sizes).map(([at, size]) =>
  command(
    `attach ${size} to ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      const place = claim.now.documents.length
      const added = await app.ask('attach', { id: claim.id, place, size })
      const documents = [...claim.now.documents, added.sha256]
      changed(claim, added.changed, { ...claim.now, documents })
    },
    hasClaims,
  ),
)

export const submit = fc.nat(50).map(at =>
  command(
    `submit ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      if (!(await app.ask('submit', { id: claim.id }))) return
      claim.wishes = []
      submitNow(claim)
    },
    hasClaims,
  ),
)

export const takeBack = fc.nat(50).map(at =>
  command(
    `take back ${at}`,
    async (model, { app }) => {
      const claim = pick(model.claims, at)
      const state = await app.ask('takeBack', { id: claim.id })
      // Taken back to where it was: one that was sent is still wanted as it was sent before.
      if (state === 'draft' || state === 'ready') claim.wishes = []
      else if (state !== null) giveUpLastWish(claim)
    },
    hasClaims,
  ),
)

/** Half of the answers to the reviewer are given right after a look at what there is to answer. */
const answering = fc.tuple(fc.nat(50), fc.boolean())

export const resubmit = answering.map(([at, isAfterSync]) =>
  command(
    `${isAfterSync ? 'sync now, ' : ''}resubmit ${at}`,
    async (model, world) => {
      if (isAfterSync) await world.app.ask('sync', {})
      const sent = await world.app.ask('resubmit', { at })
      if (sent === null) return
      world.count('resubmitted')
      const claim = known(model, sent.id)
      if (sent.wasReturned) giveUpLastWish(claim)
      claim.now = { ...claim.now, comment: sent.comment }
      submitNow(claim)
    },
    hasClaims,
  ),
)

export const reply = answering.map(([at, isAfterSync]) =>
  command(
    `${isAfterSync ? 'sync now, ' : ''}reply ${at}`,
    async (model, world) => {
      if (isAfterSync) await world.app.ask('sync', {})
      const text = `Message number ${model.replies.length} to the reviewer.`
      const claimId = await world.app.ask('reply', { at, text })
      if (claimId === null) return
      world.count('replied')
      model.replies.push({ claimId, text, mayBeLost: false })
    },
    hasClaims,
  ),
)

export const sync = command('sync now', (_, { app }) => app.ask('sync', {}))
export const pause = command('pause', (_, { app }) => app.ask('pause', {}))
export const resume = command('resume', (_, { app }) => app.ask('resume', {}))

function known({ claims }: Model, id: string): KnownClaim {
  const claim = claims.find(one => one.id === id)
  if (claim === undefined) throw new Error(`The laptop has a claim ${id} that nobody made.`)
  return claim
}
