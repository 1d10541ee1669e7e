import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { fastFolder } from '../../support/fast-folder.ts'
import { type SeededRandom, seededRandom } from '../seeded-random.ts'
import { agreementOf } from './agreement.ts'
import { builtUser } from './built-user.ts'
import { emptyLedger, heard } from './ledger.ts'

const kills = Number(process.env.CLAIMDESK_KILLS ?? 4)
/** The run ends with these, too: several of a few minutes, each by a seed of its own, come to as many kills as wanted. */
const longestRunMs = Number(process.env.CLAIMDESK_MINUTES ?? 24 * 60) * 60_000
const seed = Number(process.env.CLAIMDESK_FAULT_SEED ?? Date.now() % 1_000_000)
// Backups and documents are long, the others short: each is to be met.
const kinds = [
  'create',
  'edit',
  'edit',
  'edit',
  'attach',
  'attach',
  'remove',
  'submit',
  'submit',
  'take-back',
]
/** Then a new data folder: with every backup and every document the check of the whole takes longer. */
const killsPerFolder = 20
const longestMs = 500

/** As a laptop that is closed in the midst of it, for so long. */
const asleepMs = 300

/** What the process said until it was killed, some having slept before; a start counts as something to be met, too. */
async function saidUntilKilled(args: readonly string[], random: SeededRandom): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const isFromStart = random.below(8) === 0
  const sleepsBefore = random.below(4) === 0
  let [said, complaints] = ['', '']
  let timer: NodeJS.Timeout | undefined
  const count = (ms: number) => {
    if (timer !== undefined) return
    const afterMs = random.below(ms)
    timer = setTimeout(async () => {
      if (sleepsBefore) {
        child.kill('SIGSTOP')
        await pass(asleepMs)
        child.kill('SIGCONT')
        await pass(afterMs)
      }
      child.kill('SIGKILL')
    }, afterMs)
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    count(longestMs)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  if (isFromStart) count(800)
  const [code, signal] = await once(child, 'close')
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`The process ended by itself with ${code}: ${complaints}`)
  return said
}

test(`kill -9 at ${kills} random moments of a user's work loses and doubles nothing`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-kills-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const sources = join(folder, 'sources')
  await mkdir(sources)
  for (const size of [10, 5_000, 100_000, 1024 * 1024 + 1, 3 * 1024 * 1024])
    await writeFile(join(sources, `${size}.bin`), randomBytes(size))
  const { program, vaultWorker } = await builtUser('killed-user')
  const random = seededRandom(seed)
  const met: Record<string, number> = {}
  let data = ''
  let ledger = emptyLedger
  let kill = 0
  const endsAt = Date.now() + longestRunMs

  for (; kill < kills && Date.now() < endsAt; kill += 1) {
    if (kill % killsPerFolder === 0) {
      if (data !== '') await rm(data, { recursive: true })
      data = join(folder, String(kill))
      ledger = emptyLedger
    }
    const favoured = kill % 3 === 0 ? ['back-up', 'back-up', 'back-up', 'back-up'] : []
    const args = [program, data, sources, String(random.below(2 ** 20)), '100000', ...kinds, ...favoured]
    const said = await saidUntilKilled(args, random)
    ledger = heard(ledger, said)
    const doing = said === '' ? 'start' : (ledger.begun?.kind ?? 'nothing')
    met[doing] = (met[doing] ?? 0) + 1
    const agreement = await agreementOf(data, ledger, vaultWorker)
    expect(agreement.wrong, `CLAIMDESK_FAULT_SEED=${seed}, kill ${kill}, during ${doing}`).toEqual([])
    ledger = agreement.ledger
  }
  process.stdout.write(`Killed ${kill} times, during: ${JSON.stringify(met)} (seed ${seed})\n`)
})
