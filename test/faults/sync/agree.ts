import { expect } from 'vitest'
import type { SandboxState } from '../../../src/sandbox/control/state.ts'
import type { KnownClaim, Model, Version } from './model.ts'
import type { OrderOutput } from './orders.ts'
import type { World } from './world.ts'

type AtService = SandboxState['claims'][number]
type OnLaptop = OrderOutput<'report'>['claims'][number]

/** After healing: what the user wanted is there once, whole, as the user wrote it; nothing else is; both sides agree. */
export async function agree(model: Model, world: World): Promise<void> {
  const state = await world.service.state()
  const { claims: local, defects } = await world.app.ask('report', {})
  expect(defects).toEqual([])

  // Each of the user's claims has its own customer: two of one customer would be one claim sent twice.
  const customers = state.claims.map(({ submission }) => submission.customer.tenantId)
  expect(new Set(customers).size).toBe(customers.length)
  const made = new Set(model.claims.map(({ id }) => id))
  expect(state.claims.map(({ id }) => id).filter(id => !made.has(id))).toEqual([])
  world.count('claims at the service', customers.length)

  for (const known of model.claims) {
    const there = state.claims.find(({ id }) => id === known.id)
    const here = local.find(({ id }) => id === known.id)
    const about = `claim ${known.number} (${known.id}), here ${here?.state}, there ${there?.status}`
    if (here === undefined) throw new Error(`${about}: gone from the laptop`)
    if (there === undefined) expect(known.wishes, `${about}: missing at the service`).toEqual([])
    else {
      agreeOnClaim(known, here, there, about)
      agreeOnBytes(there, state.uploads, about)
      agreeOnComments(here, there, state.comments, about)
    }
    // Nobody's text is overwritten, and no document goes.
    if (!known.tookTheirs) expect(versionOf(here), about).toEqual(known.now)
  }
  agreeOnReplies(model, state.comments)
  world.count('replies at the service', state.comments.filter(({ author }) => author === 'partner').length)
}

const versionOf = ({ comment, documents }: Version): Version => ({ comment, documents })

function agreeOnClaim(known: KnownClaim, here: OnLaptop, there: AtService, about: string): void {
  // Also one that was taken back after the service had it, unknown to both: the laptop follows, and says so.
  expect(here.state, about).toBe(there.status)
  expect(here.sentHash, `${about}: the laptop takes another body for the one that was sent`).toBe(
    there.contentHash,
  )
  const { comment } = there.submission
  const atService = { comment, documents: there.documents }
  expect(known.submitted, `${about}: nobody submitted this`).toContainEqual(atService)
  const isToldWhy = here.returned.length > 0
  if (known.wishes.length > 0 && !isToldWhy && !known.mayBeOlder && !known.tookTheirs)
    expect(atService, `${about}: not what was submitted last`).toEqual(known.wishes.at(-1))
}

function agreeOnBytes(there: AtService, uploads: SandboxState['uploads'], about: string): void {
  const whole = uploads.filter(({ complete }) => complete).map(({ sha256 }) => sha256)
  for (const sha256 of there.documents) expect(whole, about).toContain(sha256)
}

function agreeOnComments(
  here: OnLaptop,
  there: AtService,
  comments: SandboxState['comments'],
  about: string,
): void {
  // A service that went back to a backup has lost what was said since; the laptop has not.
  for (const { claimId, text } of comments) if (claimId === there.id) expect(here.said, about).toContain(text)
}

function agreeOnReplies({ replies }: Model, comments: SandboxState['comments']): void {
  for (const { claimId, text, mayBeLost } of replies) {
    const said = comments.filter(comment => comment.claimId === claimId && comment.text.includes(text))
    const times = said.reduce((sum, comment) => sum + comment.text.split(text).length - 1, 0)
    if (mayBeLost) expect(times, text).toBeLessThanOrEqual(1)
    else expect(times, text).toBe(1)
  }
}
