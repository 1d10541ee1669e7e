import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inDatabase, rowCounts } from '../vault/vault-fixture.ts'
import { commands } from './desk-commands.ts'
import { openDesk } from './desk-fixture.ts'
import { expectExact, type Real } from './desk-model.ts'

const runs = Number(process.env.CLAIMDESK_PROPERTY_RUNS ?? 4)
const mib = 1024 * 1024

test('any sequence of adding, removing, bringing back, deleting and sweeping keeps exactly the bytes that are needed', {
  timeout: 30_000 + runs * 20_000,
}, async () => {
  const contents = [1, 3_000, mib, 2 * mib + 7].map(size => randomBytes(size))
  await fc.assert(
    fc.asyncProperty(commands(contents), async sequence => {
      const folder = await mkdtemp(join(tmpdir(), 'claimdesk-property-'))
      const real: Real = { folder, desk: await openDesk(folder), contents }
      try {
        const model = { nowDay: 0, claims: [], heldInVault: new Set<number>() }
        await fc.asyncModelRun(() => ({ model, real }), sequence)
        await expectExact(model, real)
      } finally {
        await real.desk.close()
      }
      expect(inDatabase(folder, db => db.pragma('integrity_check', { simple: true }))).toBe('ok')
      const [documents, ingests] = rowCounts(folder)
      expect(ingests).toBe(documents)
      await rm(folder, { recursive: true })
    }),
    { numRuns: runs, endOnFailure: false },
  )
})
