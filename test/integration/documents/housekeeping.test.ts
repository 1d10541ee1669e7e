import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { createHousekeeping } from '../../../src/main/documents/housekeeping.ts'
import { granted } from '../vault/vault-fixture.ts'
import { test } from './desk-fixture.ts'

const mib = 1024 * 1024

describe('what was thrown away', () => {
  test('comes back whole within 30 days, and gives its space back on the disk after them', async ({
    desk,
    folder,
  }) => {
    const { store, housekeeping } = desk
    const { id } = store.claims.create()
    const bytes = randomBytes(40 * mib)
    const document = await desk.attach(id, bytes)
    granted(store.attachments.remove(id, document.id))
    desk.pass(29)
    await housekeeping.run()
    granted(store.attachments.restore(id, document.id))
    expect(granted(await desk.vault.find(document.sha256))).toEqual({ sizeBytes: 40 * mib })

    granted(store.attachments.remove(id, document.id))
    desk.pass(31)
    await housekeeping.run()
    expect(store.attachments.restore(id, document.id).ok).toBe(false)
    expect(granted(await desk.vault.find(document.sha256))).toBeNull()
    expect((await stat(join(folder, 'vault.db'))).size).toBeLessThan(2 * mib)
  })

  test('goes with a deleted claim, unless another claim has the same bytes', async ({ desk }) => {
    const { store, housekeeping, vault } = desk
    const [kept, deleted] = [store.claims.create().id, store.claims.create().id]
    const [shared, own] = [randomBytes(3 * mib), randomBytes(2 * mib)]
    const { sha256 } = await desk.attach(kept, shared)
    await desk.attach(deleted, shared)
    const alone = await desk.attach(deleted, own)
    granted(store.claims.remove(deleted))
    desk.pass(31)
    await housekeeping.run()
    expect(granted(await vault.measure()).documents).toBe(1)
    expect(granted(await vault.find(sha256))).toEqual({ sizeBytes: 3 * mib })
    expect(granted(await vault.find(alone.sha256))).toBeNull()
  })

  test('goes as long as the program runs: once at the start, and then every day', async ({ desk }) => {
    const { store, vault } = desk
    const waiting: { ms: number; work: () => void }[] = []
    const daily = createHousekeeping({
      store,
      vault,
      timers: {
        after(ms, work) {
          waiting.push({ ms, work })
          return () => void waiting.splice(0)
        },
      },
      onDefect(where, error) {
        throw new Error(where, { cause: error })
      },
    })
    const { id } = store.claims.create()
    const document = await desk.attach(id, randomBytes(mib))
    granted(store.attachments.remove(id, document.id))
    daily.start()
    desk.pass(31)
    expect(waiting).toHaveLength(1)
    expect(waiting[0]?.ms).toBe(24 * 60 * 60 * 1000)
    waiting.shift()?.work()
    await expect.poll(async () => granted(await vault.measure()).documents).toBe(0)
    expect(waiting).toHaveLength(1)
    daily.stop()
    expect(waiting).toHaveLength(0)
  })
})
