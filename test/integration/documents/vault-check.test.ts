import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { createVaultCheck } from '../../../src/main/documents/vault-check.ts'
import { type VaultCheck, vaultCheckSchema } from '../../../src/shared/ipc/vault-procedures.ts'
import { granted, inDatabase } from '../vault/vault-fixture.ts'
import { openDesk, test } from './desk-fixture.ts'

const mib = 1024 * 1024

function checkOn(desk: Awaited<ReturnType<typeof openDesk>>) {
  const published: VaultCheck[] = []
  const check = createVaultCheck({
    ...desk,
    attachments: desk.store.attachments,
    publish: news => void published.push(vaultCheckSchema.parse(news)),
  })
  return { check, published }
}

describe('the check of the vault', () => {
  test('tells of each claim that has a damaged or missing document', async ({ folder }) => {
    const first = await openDesk(folder)
    const [one, two] = [first.store.claims.create().id, first.store.claims.create().id]
    const shared = randomBytes(2 * mib)
    const damaged = await first.attach(one, shared)
    await first.attach(two, shared)
    const missing = await first.attach(two, randomBytes(10))
    await first.attach(one, randomBytes(20))
    granted(first.store.claims.remove(one))
    await first.close()
    inDatabase(folder, db => {
      db.exec(`UPDATE chunk SET tag = zeroblob(16) WHERE position = 1`)
      db.pragma('foreign_keys = OFF')
      db.prepare('UPDATE ingest SET sha256 = NULL WHERE sha256 = ?').run(missing.sha256)
      db.prepare('DELETE FROM document WHERE sha256 = ?').run(missing.sha256)
    })

    const desk = await openDesk(folder)
    const { check, published } = checkOn(desk)
    expect(check.latest()).toEqual({ state: 'never' })
    await check.run()
    await desk.close()
    expect(published[0]).toEqual({ state: 'running', doneBytes: 0, totalBytes: 0 })
    expect(published.at(-1)).toEqual(check.latest())
    expect(check.latest()).toMatchObject({
      state: 'done',
      documents: 2,
      damaged: [
        { damage: 'damaged', claimId: one, sha256: damaged.sha256, isRemoved: true },
        { damage: 'damaged', claimId: two, sha256: damaged.sha256, isRemoved: false },
        { damage: 'missing', claimId: two, sha256: missing.sha256, isRemoved: false },
      ],
    })
  })

  test('runs once at a time, and ends when it is cancelled', async ({ desk }) => {
    await desk.attach(desk.store.claims.create().id, randomBytes(30 * mib))
    const { check, published } = checkOn(desk)
    const running = check.run()
    expect(check.run()).toBe(running)
    check.cancel()
    await running
    expect(check.latest()).toEqual({ state: 'cancelled' })
    expect(published.filter(({ state }) => state === 'cancelled')).toHaveLength(1)
    await check.run()
    expect(check.latest()).toMatchObject({ state: 'done', documents: 1, damaged: [] })
  })

  test('says so when the vault cannot be read at all', async ({ folder }) => {
    const desk = await openDesk(folder)
    const { check } = checkOn(desk)
    await desk.vault.close()
    await check.run()
    await desk.close()
    expect(check.latest()).toMatchObject({ state: 'failed', problem: { code: 'storage-failed' } })
  })
})
