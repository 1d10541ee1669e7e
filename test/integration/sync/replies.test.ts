import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { type Desk, must } from './desk.ts'
import { aWorld, type World } from './world.ts'

let world: World
let desk: Desk
let id: ClaimId
const within = { timeout: 15_000, interval: 20 }

beforeEach(async () => {
  world = await aWorld()
  desk = await world.start()
  id = (await desk.submit([randomBytes(1_000)])).id
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  await world.service.decide(id, { status: 'action-required', comment: 'Who signed it?' })
  await desk.sync.now()
})

const replies = () => desk.store.replies

/** Written and sent, as far as the laptop can. */
function say(text: string) {
  must(replies().saveDraft(id, text))
  must(replies().send(id))
}

async function saidAtService() {
  const { comments } = await world.service.state()
  return comments.filter(({ author }) => author === 'partner').map(({ text }) => text)
}

async function stored(name: string, bytes: Uint8Array) {
  const path = join(await world.copied(), name)
  await writeFile(path, bytes)
  const { sha256, sizeBytes } = must(await desk.vault.ingest({ path }))
  return { name, sha256, sizeBytes }
}

describe('an answer to the reviewer', () => {
  it('is written offline, waits, and arrives once with its documents', async () => {
    const document = await stored('signed.pdf', randomBytes(50_000))
    await world.service.stop()
    must(replies().addDocument(id, document))
    say('The CIO, on page 2.')
    expect(await desk.sync.now()).toMatchObject({ state: 'waiting', waiting: 1 })
    expect(desk.sync.outbox()).toMatchObject([{ kind: 'reply', claimId: id, customerName: 'Contoso Ltd' }])
    expect(replies().of(id).waiting).toMatchObject([{ state: 'waiting', mayBeChanged: true }])

    await world.service.restart()
    await desk.sync.now()
    expect(await saidAtService()).toEqual(['The CIO, on page 2.'])
    expect(replies().of(id)).toMatchObject({ waiting: [], draft: null })
    expect(desk.store.claims.find(id)?.comments.at(-1)).toMatchObject({
      author: 'partner',
      text: 'The CIO, on page 2.',
      documents: [{ name: 'signed.pdf', sha256: document.sha256 }],
    })
    expect(await world.wholeUploads()).toContain(document.sha256)
  })

  it('is said once although the service’s answer is lost', async () => {
    await world.service.fault({ path: '/v1/claims', method: 'POST', status: 502, after: true })
    say('Here it is.')
    await desk.sync.now()
    expect(replies().of(id).waiting).toMatchObject([{ state: 'waiting', mayBeChanged: false }])
    await desk.sync.now()
    expect(await saidAtService()).toEqual(['Here it is.'])
    expect(replies().of(id).waiting).toEqual([])
  })

  it('is sent by the next process where one ended while sending it', async () => {
    say('Once.')
    const [reply] = replies().of(id).waiting
    desk.store.replyQueue.begin(reply?.id ?? '')
    desk.store.replyQueue.handOver(reply?.id ?? '')
    await world.quit(desk)
    desk = await world.start()
    await expect.poll(saidAtService, within).toEqual(['Once.'])
  })

  it('keeps its order behind one that waits', async () => {
    await world.service.fault({ path: '/v1/claims', method: 'POST', status: 500 })
    say('First.')
    say('Second.')
    await desk.sync.now()
    expect(await saidAtService()).toEqual([])
    await desk.sync.now()
    expect(await saidAtService()).toEqual(['First.', 'Second.'])
  })

  it('that the service refuses for good is being written again, with the reason', async () => {
    const body = JSON.stringify({ type: 'x', title: 'x', status: 403, code: 'role-missing' })
    const contentType = 'application/problem+json'
    await world.service.fault({ path: '/v1/claims', method: 'POST', status: 403, body, contentType })
    say('May I?')
    await desk.sync.now()
    expect(replies().of(id)).toMatchObject({
      waiting: [],
      draft: { text: 'May I?', problem: { code: 'role-missing' }, mayBeChanged: true },
    })
    expect(desk.sync.status()).toMatchObject({ state: 'idle', waiting: 0 })
  })

  it('waits while sync is paused', async () => {
    await desk.sync.pause()
    say('Later.')
    desk.sync.wake()
    expect(await saidAtService()).toEqual([])
    desk.sync.resume()
    await expect.poll(saidAtService, within).toEqual(['Later.'])
  })
})
