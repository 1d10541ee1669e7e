import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { policy202310 } from '../../../src/shared/domain/policy/2023-10.ts'
import { type Desk, must } from './desk.ts'
import { aWorld, type World } from './world.ts'

let world: World
let desk: Desk
let id: ClaimId
const within = { timeout: 15_000, interval: 20 }

beforeEach(async () => {
  world = await aWorld()
})

const replies = () => desk.store.replies

/** A claim by the policy of 2023, and what the reviewer said of it, known to the laptop. */
async function decided(status: 'approved' | 'rejected') {
  desk = await world.start({ policy: policy202310 })
  id = (await desk.submit([randomBytes(1_000)])).id
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  await world.service.decide(id, { status, comment: 'Page 2 is not signed.' })
  await desk.sync.now()
}

function dispute(text: string) {
  must(replies().saveDraft(id, text, 'dispute'))
  must(replies().send(id, 'dispute'))
}

const requestsNow = () => replies().of(id).requests

async function saidAtService() {
  const { comments } = await world.service.state()
  return comments.filter(({ author }) => author === 'partner').map(({ text }) => text)
}

describe('a dispute', () => {
  beforeEach(() => decided('rejected'))

  it('is written without a network, waits, and arrives once with its documents', async () => {
    const path = join(await world.copied(), 'signed.pdf')
    await writeFile(path, randomBytes(50_000))
    const { sha256, sizeBytes } = must(await desk.vault.ingest({ path }))
    await world.service.stop()
    must(replies().addDocument(id, { name: 'signed.pdf', sha256, sizeBytes }, 'dispute'))
    dispute('It is signed on page 3.')
    await desk.sync.now()
    expect(desk.sync.outbox()).toMatchObject([{ kind: 'dispute', claimId: id }])
    expect(requestsNow()).toMatchObject([{ kind: 'dispute', state: 'waiting', mayBeChanged: true }])

    await world.service.restart()
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('in-dispute')
    expect(requestsNow()).toEqual([])
    expect(desk.store.claims.find(id)?.comments.at(-1)).toMatchObject({
      text: 'Dispute: It is signed on page 3.',
      documents: [{ name: 'signed.pdf', sha256 }],
    })
    expect(await world.wholeUploads()).toContain(sha256)
    expect(desk.store.history.list(id)).toContainEqual(
      expect.objectContaining({ what: 'requested', path: 'dispute', to: 'It is signed on page 3.' }),
    )
  })

  it('is asked once although the service’s answer is lost', async () => {
    await world.service.fault({ path: '/v1/claims', method: 'POST', status: 502, after: true })
    dispute('It is signed.')
    await desk.sync.now()
    expect(requestsNow()).toMatchObject([{ state: 'waiting', mayBeChanged: false }])
    await desk.sync.now()
    expect(await saidAtService()).toEqual(['Dispute: It is signed.'])
    expect([desk.stateOf(id), requestsNow()]).toEqual(['in-dispute', []])
  })

  it('is asked once although the process that sent it was killed', async () => {
    dispute('It is signed.')
    const [asked] = requestsNow()
    desk.store.replyQueue.begin(asked?.id ?? '')
    desk.store.replyQueue.handOver(asked?.id ?? '')
    await world.quit(desk)
    desk = await world.start({ policy: policy202310 })
    await expect.poll(saidAtService, within).toEqual(['Dispute: It is signed.'])
    await expect.poll(() => desk.stateOf(id), within).toBe('in-dispute')
  })

  it('is taken back until its sending starts', async () => {
    await world.service.stop()
    dispute('It is signed.')
    must(replies().change(id, requestsNow()[0]?.id ?? ''))
    expect(requestsNow()).toMatchObject([{ state: 'draft', text: 'It is signed.' }])
    must(replies().send(id, 'dispute'))
    must(replies().withdraw(id, requestsNow()[0]?.id ?? ''))
    expect(requestsNow()).toEqual([])
    await world.service.restart()
    await desk.sync.now()
    expect(await saidAtService()).toEqual([])
    const lines = desk.store.history.list(id).filter(({ what }) => what === 'request-taken-back')
    expect(lines).toMatchObject([{ path: 'dispute' }, { path: 'dispute' }])
  })

  it('that the service refuses comes back with the reason, is news, and can be thrown away', async () => {
    desk.store.news.take()
    await world.service.decide(id, { status: 'in-dispute' })
    dispute('It is signed.')
    await desk.sync.now()
    const problem = { code: 'dispute-not-possible' }
    expect(requestsNow()).toMatchObject([
      { state: 'draft', text: 'It is signed.', problem, mayBeChanged: true },
    ])
    expect(desk.store.news.take()).toContainEqual(expect.objectContaining({ kind: 'request-returned' }))
    expect(desk.store.news.attention()).toBe(1)
    must(replies().withdraw(id, requestsNow()[0]?.id ?? ''))
    expect([requestsNow(), desk.store.news.attention()]).toEqual([[], 0])
  })
})

describe('giving an approved claim up', () => {
  it('ends it for good, with the reason, which must be given', async () => {
    await decided('approved')
    expect(replies().send(id, 'disassociation')).toMatchObject({ problem: { code: 'reply-empty' } })
    must(replies().saveDraft(id, 'No longer our customer', 'disassociation'))
    must(replies().send(id, 'disassociation'))
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('rejected-final')
    expect(await saidAtService()).toEqual(['Disassociated: No longer our customer'])
  })
})
