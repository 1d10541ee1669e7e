import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fastFolder } from '../../support/fast-folder.ts'
import { seededRandom } from '../seeded-random.ts'
import { agreementOf, claimsAgreement } from '../user/agreement.ts'
import { builtUser } from '../user/built-user.ts'
import { emptyLedger, heard, type Ledger } from '../user/ledger.ts'
import { Disk } from './disk.ts'
import { canRecord, recordedRun } from './recorded-run.ts'

const steps = Number(process.env.CLAIMDESK_POWER_STEPS ?? 16)
/** So many moments are tried of each way to lose power; all of them where it is more than there are. */
const moments = Number(process.env.CLAIMDESK_POWER_CUTS ?? 15)
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
const kinds = ['create', 'edit', 'edit', 'edit', 'attach', 'remove', 'submit', 'submit', 'take-back']
const log = 'claims.db-wal'
/** Less than the header of one of the log's frames. */
const tornBytes = 11

/** What a disk may have done with what nobody waited for. */
type Loss =
  | { readonly way: 'all of it is lost' }
  | { readonly way: 'some of it is lost' }
  | { readonly way: 'the log is cut'; readonly afterPieces: number; readonly isTorn: boolean }

interface PowerCut {
  /** The cut comes before this event of the recorded run. */
  readonly before: number
  readonly loss: Loss
}

test('whatever the disk was not made to keep is lost with the power: all that a user was told is there', {
  timeout: 3_600_000,
}, async ({ skip }) => {
  if (!canRecord()) skip('strace is missing, or may not watch processes here')
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-power-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [data, image, sources] = [join(folder, 'data'), join(folder, 'image'), join(folder, 'sources')]
  await mkdir(sources)
  for (const size of [10, 5_000, 300_000, 1024 * 1024 + 1])
    await writeFile(join(sources, `${size}.bin`), randomBytes(size))
  const { program, vaultWorker } = await builtUser('recorded-user')
  const random = seededRandom(seed)
  const events = await recordedRun(folder, [
    program,
    data,
    sources,
    String(random.below(2 ** 20)),
    String(steps),
    ...kinds,
  ])

  // First which moments there are, then those that were drawn.
  const survey = new Disk(data)
  const drops: PowerCut[] = []
  const cuts: PowerCut[] = []
  for (const [before, event] of events.entries()) {
    // Just before the disk keeps more, most has been promised on top of what it has.
    if (event.kind === 'sync-ended' && event.path.startsWith(data)) {
      drops.push(
        { before, loss: { way: 'all of it is lost' } },
        { before, loss: { way: 'some of it is lost' } },
      )
      if (event.path === join(data, log))
        for (let piece = 0; piece < survey.unsyncedOf(log); piece += 1)
          for (const isTorn of [false, true])
            cuts.push({ before, loss: { way: 'the log is cut', afterPieces: piece, isTorn } })
    }
    survey.apply(event)
  }
  const last = events.length
  const chosen = [...drawn(drops, moments, random), ...drawn(cuts, moments, random)]
  chosen.push({ before: last, loss: { way: 'all of it is lost' } })
  chosen.sort((a, b) => a.before - b.before)
  expect(drops.length).toBeGreaterThan(steps)
  expect(cuts.length).toBeGreaterThan(steps)

  const disk = new Disk(data)
  let ledger: Ledger = emptyLedger
  let at = 0
  let promises = 0
  for (const { before, loss } of chosen) {
    for (; at < before; at += 1) {
      const event = events[at]
      if (event?.kind === 'said') {
        ledger = heard(ledger, event.text)
        promises += event.text.includes('"done"') ? 1 : 0
      } else if (event) disk.apply(event)
    }
    const where = `CLAIMDESK_FAULT_SEED=${seed}, event ${before} of ${last}, ${JSON.stringify(loss)}`
    if (loss.way === 'the log is cut') {
      const { afterPieces, isTorn } = loss
      disk.writeImage(image, (name, piece) => {
        if (name !== log || piece > afterPieces) return false
        return piece === afterPieces && isTorn ? tornBytes : true
      })
      expect(claimsAgreement(image, ledger), where).toEqual([])
    } else {
      const isKept = loss.way === 'some of it is lost' ? () => random.below(2) === 0 : () => false
      disk.writeImage(image, isKept)
      expect((await agreementOf(image, ledger, vaultWorker)).wrong, where).toEqual([])
    }
  }
  const figures = { promises, drops: drops.length, cuts: cuts.length, tried: chosen.length }
  process.stdout.write(`Power cuts: ${JSON.stringify(figures)} (seed ${seed})\n`)
})

function drawn<T>(from: readonly T[], count: number, random: ReturnType<typeof seededRandom>): T[] {
  const left = [...from]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1))
  return chosen
}
