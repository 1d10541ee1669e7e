import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createBulkActions } from '../../src/main/claims/bulk-actions.ts'
import { createClaimDesk } from '../../src/main/claims/claim-desk.ts'
import { knownFacts } from '../../src/main/claims/known-facts.ts'
import type { ClaimStore } from '../../src/main/store/open.ts'
import { type ClaimId, sha256Schema } from '../../src/shared/domain/identifiers.ts'
import { type BulkAction, bulkSize } from '../../src/shared/ipc/claim-list.ts'
import type { SharedDocument } from '../../src/shared/ipc/document-procedures.ts'
import { openStore } from '../faults/desk.ts'
import { fillWithClaims } from '../support/many-claims.ts'
import { noTexts } from '../support/no-texts.ts'
import { watched } from './behaviour.ts'
import { effort, type Measured } from './ratio.ts'

const claims = Number(process.env.CLAIMDESK_BENCH_CLAIMS ?? 100_000)
const chosen = 1_000

const document: SharedDocument = {
  id: 'shared',
  name: 'Statement of work.pdf',
  sha256: sha256Schema.parse('ab'.repeat(32)),
  sizeBytes: 4_096,
  mediaType: 'application/pdf',
}

/** In an order in which each finds claims that allow it. */
const actions: readonly [string, BulkAction][] = [
  ['Changing the MPN ID', { kind: 'set-mpn-id', mpnId: '7654321' }],
  [
    'Attaching one document',
    { kind: 'attach-document', document: document.id, as: null, acknowledgementDate: null, coversAll: true },
  ],
  ['Marking as ready', { kind: 'mark-ready' }],
  ['Submitting', { kind: 'submit' }],
  ['Taking back', { kind: 'take-back' }],
  ['Deleting', { kind: 'remove' }],
]

/** What is done to a thousand claims, a hundred a call as the window asks for it. */
export async function benchBulk(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'))
  try {
    await fillWithClaims(folder, { claims, documents: Math.min(claims, 20_000), now: new Date() })
    const store = openStore(folder, () => new Date())
    const measured = await measure(store)
    store.close()
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(store: ClaimStore): Promise<Measured[]> {
  const facts = knownFacts(store, null)
  const clock = () => new Date()
  const desk = createClaimDesk({ store, facts, texts: noTexts, clock, newId: v7, wakeSync: () => undefined })
  const bulk = createBulkActions({ store, desk, facts, shared: { find: () => document } })
  const ids = draftsWithDocuments(store)
  const measured: Measured[] = []
  for (const [what, action] of actions) {
    let longestMs = 0
    const { seconds, processorSeconds } = await effort(async () => {
      ;({ longestMs } = await watched(() => actOn(bulk, ids, action)))
    })
    measured.push({
      what: `${what}, ${chosen.toLocaleString('en')} of ${claims.toLocaleString('en')} claims`,
      observed: `${processorSeconds.toFixed(1)} s of a processor in ${seconds.toFixed(1)} s; the calling thread was held for ${longestMs.toFixed(0)} ms at most`,
    })
  }
  return measured
}

async function actOn(
  bulk: ReturnType<typeof createBulkActions>,
  ids: readonly ClaimId[],
  action: BulkAction,
): Promise<void> {
  const run = v7()
  for (let from = 0; from < ids.length; from += bulkSize)
    for (const { problem } of await bulk(ids.slice(from, from + bulkSize), action, run))
      if (problem !== null) throw new Error(`${action.kind}: ${JSON.stringify(problem)}`)
}

function draftsWithDocuments(store: ClaimStore): ClaimId[] {
  const ids: ClaimId[] = []
  for (let offset = 0; ids.length < chosen; offset += 200) {
    const { claims: some } = store.claims.list({ search: '', states: ['draft'], offset, limit: 200 })
    if (some.length === 0) throw new Error('There are too few drafts with documents.')
    for (const { id } of some)
      if (ids.length < chosen && (store.claims.find(id)?.documents.length ?? 0) > 0) ids.push(id)
  }
  return ids
}
