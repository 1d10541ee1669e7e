import { readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeBackup } from '../../../src/main/backup/make-backup.ts'
import { jobRunner } from '../../../src/main/backup/run-job.ts'
import { dataFolderFiles } from '../../../src/main/data-folder.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import type { Outcome } from '../../../src/shared/domain/outcome.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { toSubmission } from '../../../src/shared/service-api/to-submission.ts'
import { aContent } from '../../support/builders.ts'
import { openDesk } from '../desk.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Answer, Change, Line } from './changes.ts'

// A process of its own whose user edits, attaches, removes, submits, takes back and backs up, until it is killed or has done
// STEPS of them: `user.js FOLDER SOURCES SEED STEPS KIND…`, bundled with its threads beside it (`built-user.ts`). What is done
// is said at once, as main answers the page.
const [folder = '', sources = '', seed = '', steps = '', ...kinds] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const startMs = Date.parse('2026-03-16T09:00:00.000Z') + Number(seed) * 1000
const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`)

let nowMs = startMs
const clock = () => {
  nowMs += 10
  return new Date(nowMs)
}
const workerUrl = new URL('./vault-worker.js', import.meta.url)
const { store, vault, ...desk } = await openDesk({ folder, clock, workerUrl })
const runJob = jobRunner(new URL('./backup-worker.js', import.meta.url))
const files = readdirSync(sources)

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.value
}

const claims = () => store.claims.list({ search: '', offset: 0, limit: 100 }).claims
const claimOf = (id: ClaimId) => {
  const claim = store.claims.find(id)
  if (claim === undefined) throw new Error(`The claim ${id} is gone.`)
  return claim
}

const perform: { [Kind in Change['kind']]: (change: Extract<Change, { kind: Kind }>) => Promise<Answer> } = {
  async create() {
    return { kind: 'created', claim: store.claims.create().id }
  },
  async edit(change) {
    const { revision } = claimOf(change.claim)
    must(
      store.claims.save({
        id: change.claim,
        revision,
        content: aContent({ comment: change.text }),
        step: 'review',
      }),
    )
    return change
  },
  async attach({ claim }) {
    const name = random.oneOf(files) ?? ''
    const stored = must(await vault.ingest({ path: join(sources, name) }))
    const { id } = must(store.attachments.add(claim, { ...stored, name }))
    vault.settle(stored.sha256)
    return { kind: 'attached', claim, document: id }
  },
  async remove(change) {
    must(store.attachments.remove(change.claim, change.document))
    return change
  },
  async submit(change) {
    must(store.claims.markReady(change.claim, defaultPolicy.id))
    const { content, documents } = claimOf(change.claim)
    const confirmation = {
      policy: defaultPolicy,
      confirmedAt: clock().toISOString(),
      deviceId: store.device.id(),
    }
    must(store.outbox.enqueue(change.claim, toSubmission(content, documents, confirmation), 'correlation'))
    // As sync does it between two parts: not told to anybody, and so not waited for.
    const [document] = documents
    if (document)
      store.uploads.record({
        serviceUrl: 'https://service.example',
        sha256: document.sha256,
        url: 'https://service.example/v1/uploads/1',
        offsetBytes: random.below(document.sizeBytes),
        sizeBytes: document.sizeBytes,
        at: clock().toISOString(),
      })
    return change
  },
  async 'take-back'(change) {
    must(store.outbox.takeBack(change.claim))
    return change
  },
  async 'back-up'() {
    const manifest = await makeBackup({
      files: dataFolderFiles(folder),
      folder: join(folder, 'backups'),
      at: clock(),
      reason: 'automatic',
      version: '0.1.0',
      keep: 5,
      runJob,
      copyByVault: order => vault.backUp(order),
    })
    return { kind: 'backed-up', backup: manifest.id }
  },
}

/** Something that can be done now; null where the dice fell on what cannot. */
function nextChange(step: number): Change | null {
  const kind = random.oneOf(kinds) ?? 'edit'
  if (kind === 'create' && claims().length < 12) return { kind }
  if (kind === 'back-up') return { kind }
  const claim = random.oneOf(claims())
  if (claim === undefined) return { kind: 'create' }
  const { id, state } = claim
  if (kind === 'take-back' && state === 'queued') return { kind, claim: id }
  if (state !== 'draft' && state !== 'ready') return null
  const { documents, content } = claimOf(id)
  const document = random.oneOf(documents)
  if (kind === 'edit') return { kind, claim: id, text: `${seed}.${step} ${'x'.repeat(random.below(3_000))}` }
  if (kind === 'attach') return { kind, claim: id }
  if (kind === 'remove' && document) return { kind, claim: id, document: document.id }
  const isComplete = content.comment !== '' && document !== undefined
  return kind === 'submit' && state === 'draft' && isComplete ? { kind, claim: id } : null
}

say('ready')
for (let step = 0; step < Number(steps); ) {
  const change = nextChange(step)
  if (change === null) continue
  step += 1
  say({ begun: change })
  // The table has for each kind what takes this kind.
  say({ done: await perform[change.kind](change as never) })
}
await desk.close()
say('ended')
process.exit()
