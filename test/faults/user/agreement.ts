import { join } from 'node:path'
import Database from 'better-sqlite3'
import { listBackups } from '../../../src/main/backup/backup-folder.ts'
import { wholeBackup } from '../../../src/main/backup/whole-backup.ts'
import { type Desk, openDesk, openStore } from '../desk.ts'
import { dataState } from '../vault-state.ts'
import type { Change } from './changes.ts'
import type { KnownClaim, Ledger } from './ledger.ts'

type FoundClaim = KnownClaim & { readonly isWhole: boolean }

const clock = () => new Date('2026-06-01T09:00:00.000Z')

/**
 * Opens a data folder as the next start does and compares it with what its user counts on. Answers what is wrong, in words
 * (lost, doubled, damaged), and the ledger as it stands then: what was asked for and not answered may have happened or not.
 */
export async function agreementOf(folder: string, ledger: Ledger, workerUrl: URL) {
  const desk = await openDesk({ folder, workerUrl, clock })
  const found = claimsOf(desk)
  const verified = await desk.vault.verify({ referenced: desk.store.attachments.referencedHashes() })
  await desk.close()
  const wrong = [...compared(ledger, found), ...(await backupsMissing(folder, ledger))]
  if (!verified.ok) wrong.push(`the vault cannot be verified: ${verified.problem.code}`)
  else if (verified.value.damaged.length + verified.value.missing.length > 0)
    wrong.push(`documents lost: ${JSON.stringify(verified.value)}`)
  wrong.push(...damageIn(dataState(folder).checks), ...outOfStep(folder, found))
  const backups = [...ledger.backups, ...untold(folder, ledger)]
  return { wrong, ledger: { claims: found, backups, begun: null } satisfies Ledger }
}

/** The same of `claims.db` alone, in a fraction of the time. */
export function claimsAgreement(folder: string, ledger: Ledger): string[] {
  const store = openStore(folder, clock)
  const found = claimsOf({ store })
  store.close()
  const db = new Database(join(folder, 'claims.db'))
  const check = db.pragma('integrity_check', { simple: true })
  db.close()
  return [...compared(ledger, found), ...damageIn([check]), ...outOfStep(folder, found)]
}

function claimsOf({ store }: Pick<Desk, 'store'>): Map<string, FoundClaim> {
  const { claims } = store.claims.list({ search: '', offset: 0, limit: 1_000 })
  return new Map(
    claims.map(({ id }) => {
      const claim = store.claims.find(id)
      const documents = new Set<string>(claim?.documents.map(document => document.id))
      const isWhole = store.history.verify(id).state === 'whole'
      return [
        id,
        { text: claim?.content.comment ?? '', isQueued: claim?.state === 'queued', documents, isWhole },
      ]
    }),
  )
}

function compared({ claims, begun }: Ledger, found: ReadonlyMap<string, FoundClaim>): string[] {
  const wrong: string[] = []
  for (const [id, known] of claims) {
    const claim = found.get(id)
    if (claim === undefined) wrong.push(`claim ${id} is lost`)
    else if (!claim.isWhole) wrong.push(`the history of ${id} is broken`)
    else if (!possible(id, known, begun).some(one => isSame(one, claim)))
      wrong.push(`claim ${id} is not as it was: ${shown(known)} became ${shown(claim)}`)
  }
  const news = [...found.keys()].filter(id => !claims.has(id)).length
  if (news > (begun?.kind === 'create' ? 1 : 0)) wrong.push(`${news} claims that nobody made`)
  return wrong
}

/** As the claim was, or as what was asked for would have it; a new document has no number yet. */
function possible(id: string, known: KnownClaim, begun: Change | null): KnownClaim[] {
  if (begun === null || !('claim' in begun) || begun.claim !== id) return [known]
  switch (begun.kind) {
    case 'edit':
      return [known, { ...known, text: begun.text }]
    case 'attach':
      return [known, { ...known, documents: new Set([...known.documents, anyDocument]) }]
    case 'remove':
      return [
        known,
        { ...known, documents: new Set([...known.documents].filter(one => one !== begun.document)) },
      ]
    case 'submit':
      return [known, { ...known, isQueued: true }]
    case 'take-back':
      return [known, { ...known, isQueued: false }]
    default:
      return [known]
  }
}

const anyDocument = 'any'

function isSame(expected: KnownClaim, found: KnownClaim): boolean {
  const unknown = [...found.documents].filter(id => !expected.documents.has(id)).length
  return (
    expected.text === found.text &&
    expected.isQueued === found.isQueued &&
    expected.documents.size === found.documents.size &&
    unknown === (expected.documents.has(anyDocument) ? 1 : 0)
  )
}

const shown = ({ text, isQueued, documents }: KnownClaim) =>
  JSON.stringify({ text: text.slice(0, 20), isQueued, documents: [...documents] })

/** Backups that were made and not told of. */
function untold(folder: string, { backups }: Ledger): string[] {
  return listBackups(join(folder, 'backups'))
    .map(({ id }) => id)
    .filter(id => !backups.includes(id))
}

async function backupsMissing(folder: string, ledger: Ledger): Promise<string[]> {
  // Each takes the place of the one made before, which may go by the rule of how many are kept.
  const newest = untold(folder, ledger).at(-1) ?? ledger.backups.at(-1)
  if (newest === undefined) return []
  const place = join(folder, 'backups')
  const manifest = await wholeBackup(place, newest, Number.POSITIVE_INFINITY)
  if (typeof manifest === 'string') return [`backup ${newest} is ${manifest}`]
  const listed = listBackups(place).some(({ id }) => id === newest)
  return listed ? [] : [`backup ${newest} is not listed`]
}

const damageIn = (checks: readonly unknown[]) =>
  checks.filter(check => check !== 'ok').map(check => `integrity: ${JSON.stringify(check)}`)

/** Each claim that waits has its one row in the outbox. */
function outOfStep(folder: string, found: ReadonlyMap<string, FoundClaim>): string[] {
  const db = new Database(join(folder, 'claims.db'), { readonly: true })
  const waiting = db.prepare('SELECT claim_id FROM outbox ORDER BY claim_id').pluck().all().map(String)
  db.close()
  const queued = [...found].filter(([, { isQueued }]) => isQueued).map(([id]) => id)
  return JSON.stringify(waiting) === JSON.stringify(queued.toSorted())
    ? []
    : [`the outbox has ${waiting.length} rows for ${queued.length} claims that wait`]
}
