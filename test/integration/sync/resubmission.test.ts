import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { shownChanges } from '../../../src/main/claims/shown-changes.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { aContent } from '../../support/builders.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import { type Desk, must } from './desk.ts'
import { call, linkTo } from './tiny-service.ts'
import { aWorld, type World } from './world.ts'

const bodySchema = z.object({ comment: z.string() })

let world: World
let desk: Desk
let id: ClaimId
const within = { timeout: 15_000, interval: 20 }

beforeEach(async () => {
  world = await aWorld()
  desk = await world.start()
  id = (await desk.submit([randomBytes(1_000)])).id
  await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
  await world.service.decide(id, { status: 'action-required', comment: 'Whose signature is it?' })
  await desk.sync.now()
})

const find = () => desk.store.claims.find(id)
const atService = async () => must(await linkTo(world.service.url).client.findClaim(id, call))
const commentAtService = async () => bodySchema.parse((await atService()).submission).comment
const versionAtService = async () => (await atService()).version

/** Changed and sent, as far as the laptop can. */
function answer(comment: string) {
  desk.change(id, { comment })
  desk.send(id)
}

/** The service's data as it is now; `restore` brings it back. */
async function aBackup() {
  const { service } = world
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const whileStopped = async (from: string, to: string) => {
    await service.stop()
    await rm(to, { recursive: true, force: true })
    await cp(from, to, { recursive: true })
    await service.restart()
  }
  await whileStopped(service.dataFolder, folder)
  return { restore: () => whileStopped(folder, service.dataFolder) }
}

async function addDocument(name: string) {
  const path = join(await world.copied(), name)
  await writeFile(path, randomBytes(2_000))
  const { sha256, sizeBytes, mediaType } = must(await desk.vault.ingest({ path }))
  return must(desk.store.attachments.add(id, { sha256, sizeBytes, mediaType, name }))
}

describe('a claim that the reviewer asks about', () => {
  it('is changed offline, waits, and takes the place of what was sent, with its new documents', async () => {
    await world.service.stop()
    const added = await addDocument('countersigned.pdf')
    answer('Signed by the CIO, see the second document.')
    expect(await desk.sync.now()).toMatchObject({ state: 'waiting', waiting: 1 })
    expect(desk.stateOf(id)).toBe('queued')

    await world.service.restart()
    await desk.sync.now()
    expect(find()).toMatchObject({ state: 'submitted', comments: [{ text: 'Whose signature is it?' }] })
    expect(await commentAtService()).toBe('Signed by the CIO, see the second document.')
    expect(await world.wholeUploads()).toContain(added.sha256)
    expect(desk.store.unsentChanges.sentBody(id)?.documents).toHaveLength(2)
  })

  it('takes its place once although the service’s answer is lost', async () => {
    await world.service.fault({ path: '/v1/claims', method: 'PUT', status: 502, after: true })
    answer('Once.')
    await desk.sync.now()
    const version = await versionAtService()
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')
    expect([await commentAtService(), await versionAtService()]).toEqual(['Once.', version])
  })

  it('is sent by the next process where one ended while sending it', async () => {
    await desk.sync.pause()
    answer('After a crash.')
    desk.store.outbox.begin(id)
    desk.store.outbox.recordStep(id, 'create')
    await world.quit(desk)
    desk = await world.start()
    desk.sync.resume()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await commentAtService()).toBe('After a crash.')
  })

  it('can be taken back before it is sent, with what was changed', async () => {
    await desk.sync.pause()
    answer('Not yet.')
    expect(must(desk.store.outbox.takeBack(id))).toMatchObject({
      state: 'action-required',
      content: { comment: 'Not yet.' },
    })
  })

  it('shows what is now beside what was sent', async () => {
    const added = await addDocument('countersigned.pdf')
    desk.change(id, { comment: 'See page 3.' })
    expect(must(shownChanges(desk.store, id))).toMatchObject({
      sent: { content: { comment: aContent().comment }, documents: [{ name: 'poe-0.pdf' }] },
      now: { content: { comment: 'See page 3.' }, documents: [{ name: 'poe-0.pdf' }, { name: added.name }] },
    })
  })

  it('says again what was sent, once the changes are given up', async () => {
    const added = await addDocument('mistaken.pdf')
    desk.change(id, { comment: 'Mistaken.' })
    must(desk.store.unsentChanges.discard(id))
    expect(find()?.content.comment).toBe(aContent().comment)
    expect(find()?.documents.map(({ id: document }) => document)).not.toContain(added.id)
    const edits = desk.store.history.list(id).filter(({ from, to }) => [from, to].includes('Mistaken.'))
    expect(edits).not.toEqual([])
  })

  it('waits on behind a message of the reviewer that came meanwhile, and is sent on top of it', async () => {
    await desk.sync.pause()
    answer('Here.')
    await world.service.decide(id, { status: 'action-required', comment: 'And by when?' })
    desk.sync.resume()
    await expect.poll(() => desk.stateOf(id), within).toBe('submitted')
    expect(await commentAtService()).toBe('Here.')
    expect(find()?.comments.map(({ text }) => text)).toContain('And by when?')
  })

  it('that was decided meanwhile is not sent; the decision is shown, and the changes are kept', async () => {
    await desk.sync.pause()
    answer('Too late.')
    await world.service.decide(id, { status: 'rejected', comment: 'No answer in time.' })
    desk.sync.resume()
    await expect.poll(() => desk.stateOf(id), within).toBe('rejected')
    expect(await commentAtService()).toBe(aContent().comment)
    expect(find()?.content.comment).toBe('Too late.')
    expect(desk.store.verifications.returned(id)).toMatchObject([{ code: 'resubmission-overtaken' }])
    expect(desk.store.outbox.list()).toEqual([])
  })

  it('that was overtaken is told so until the user has seen to it, whatever the reviewer says next', async () => {
    await desk.sync.pause()
    answer('Too late.')
    await world.service.decide(id, { status: 'rejected', comment: 'No answer in time.' })
    desk.sync.resume()
    await expect.poll(() => desk.stateOf(id), within).toBe('rejected')
    await world.service.decide(id, { status: 'rejected', comment: 'Please claim anew.' })
    await desk.sync.now()
    expect(find()?.comments.at(-1)?.text).toBe('Please claim anew.')
    expect(desk.store.verifications.returned(id)).toMatchObject([{ code: 'resubmission-overtaken' }])
  })

  it('that the service forgot with a backup is told as not sent, and can be sent again', async () => {
    const backup = await aBackup()
    answer('Signed by the CIO.')
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')

    await backup.restore()
    expect(await desk.sync.now()).toMatchObject({ problem: { code: 'service-went-back' } })
    await desk.sync.goOn('service-went-back')
    expect(desk.stateOf(id)).toBe('action-required')
    expect(must(shownChanges(desk.store, id))).toMatchObject({
      sent: { content: { comment: aContent().comment } },
      now: { content: { comment: 'Signed by the CIO.' } },
    })

    desk.send(id)
    await desk.sync.now()
    expect(await commentAtService()).toBe('Signed by the CIO.')
  })

  it('of which the service forgot even the claim is its user’s again, and holds up no other', async () => {
    await desk.sync.pause()
    answer('Too late for it.')
    await world.service.reset({ keepInstance: true })
    const other = await desk.submit([randomBytes(1_000)])
    desk.sync.resume()
    expect(await desk.sync.now()).toMatchObject({ problem: { code: 'service-lost-claims' } })

    expect(await desk.sync.goOn('service-lost-claims')).toMatchObject({ state: 'idle', waiting: 0 })
    expect(desk.stateOf(other.id)).toBe('submitted')
    expect(desk.stateOf(id)).toBe('action-required')
    expect(find()?.content.comment).toBe('Too late for it.')
    expect(desk.store.lostClaims.list(world.service.url)).toMatchObject([{ claimId: id, canBeSent: true }])
  })

  it('is sent again in one go, before it is known what the service has after its backup', async () => {
    const backup = await aBackup()
    answer('Signed by the CIO.')
    await desk.sync.now()
    await backup.restore()
    await desk.sync.now()
    await world.service.fault({ path: '/v1/claims/', method: 'GET', status: 500 })
    await desk.sync.goOn('service-went-back')
    answer('Signed by the CIO, on page 2.')
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('submitted')
    expect(await commentAtService()).toBe('Signed by the CIO, on page 2.')
  })

  it('goes back to its user where the service does not take the change', async () => {
    const body = JSON.stringify({ type: 'x', title: 'x', status: 409, code: 'claim-conflict' })
    const fault = { path: '/v1/claims', method: 'PUT', status: 409, body }
    await world.service.fault({ ...fault, contentType: 'application/problem+json' })
    answer('Whatever.')
    await desk.sync.now()
    expect(desk.stateOf(id)).toBe('action-required')
    expect(desk.store.verifications.returned(id)).toMatchObject([{ code: 'resubmission-refused' }])
    expect(find()?.content.comment).toBe('Whatever.')
  })
})

describe('what a reviewer has seen', () => {
  it.each([
    ['the customer', { customer: { ...aContent().customer, domain: 'fabrikam.onmicrosoft.com' } }],
    ['the activities', { activities: [] }],
    ['the claim’s name', { claimName: 'Another name' }],
  ])('stays: %s', (_what, change) => {
    expect(() => desk.change(id, change)).toThrow('claim-not-editable')
  })

  it('stays: a document that was sent', () => {
    const [document] = find()?.documents ?? []
    if (document === undefined) throw new Error('The claim has no document.')
    expect(desk.store.attachments.remove(id, document.id)).toMatchObject({
      problem: { code: 'claim-not-editable' },
    })
  })

  it('may change where the policy says so: products, contacts, partner ID', () => {
    const { contacts } = aContent()
    const change = { mpnId: '9999999', contacts: { ...contacts, partner: contacts.customer } }
    desk.change(id, change)
    expect(find()?.content).toMatchObject(change)
    expect(desk.stateOf(id)).toBe('action-required')
  })
})
