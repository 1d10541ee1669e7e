import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHousekeeping, type Housekeeping } from '../../../src/main/documents/housekeeping.ts'
import { type ClaimStore, openClaimStore } from '../../../src/main/store/open.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import type { Attachment } from '../../../src/shared/domain/attachment.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { anId } from '../../support/builders.ts'
import { test as base, granted, opened } from '../vault/vault-fixture.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Both databases in the test's folder, with a clock that stands still until told. */
export interface Desk {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly housekeeping: Housekeeping
  readonly clock: () => Date
  pass(days: number): void
  /** Attaches a file with these bytes, as the queue does. */
  attach(claimId: ClaimId, bytes: Uint8Array): Promise<Attachment>
  close(): Promise<void>
}

export async function openDesk(folder: string, start = '2026-03-16T09:00:00.000Z'): Promise<Desk> {
  let nowMs = Date.parse(start)
  const clock = () => new Date(nowMs)
  const who = () => 'Paola Verdi'
  const store = granted(openClaimStore({ file: join(folder, 'claims.db'), clock, newId: anId, who }))
  const vault = await opened(folder, { clock })
  const housekeeping = createHousekeeping({
    store,
    vault,
    timers: { after: () => () => {} },
    onDefect(where, error) {
      throw new Error(`A defect in ${where}`, { cause: error })
    },
  })
  return {
    store,
    vault,
    housekeeping,
    clock,
    pass(days) {
      nowMs += days * dayMs
    },
    async attach(claimId, bytes) {
      const path = join(folder, 'source.bin')
      await writeFile(path, bytes)
      const stored = granted(await vault.ingest({ path }))
      const attached = granted(store.attachments.add(claimId, { ...stored, name: 'source.bin' }))
      vault.settle(stored.sha256)
      return attached
    },
    async close() {
      await vault.close()
      store.close()
    },
  }
}

/** A test with a desk in a folder of its own. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ folder }, use) => {
    const desk = await openDesk(folder)
    await use(desk)
    await desk.close()
  },
})
