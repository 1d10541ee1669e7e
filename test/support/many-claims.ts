import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { ClaimContent } from '../../src/shared/domain/claim-content.ts'
import { defaultPolicy } from '../../src/shared/domain/policy/policies.ts'
import { openDesk } from '../faults/desk.ts'
import { aContent, allItems, aProduct } from './builders.ts'
import { aPdf } from './sample-files.ts'

export interface ManyClaims {
  readonly claims: number
  /** The first so many claims have one each. */
  readonly documents: number
  readonly now: Date
}

/** Twenty claims of each customer, who are named alike by the hundred. */
const claimsACustomer = 20
const firstWords = 'Alpine Baltic Contoso Delta Fabrikam Graphic Litware Northwind Società'.split(' ')
const lastWords = 'Bank Energia Foods Group Hospital Logistics Partners Schools Works'.split(' ')
/** How many in a hundred are in which state. */
const shares = [
  ['draft', 30],
  ['ready', 15],
  ['submitted', 10],
  ['under-review', 15],
  ['action-required', 2],
  ['approved', 23],
  ['rejected', 5],
] as const
const partners = ['1234566', '9999999']
const dayMs = 86_400_000

/**
 * Fills a data folder with claims of a distributor's, by SQL and therefore in seconds: complete ones in every state, some
 * with a document, all of which have the same bytes.
 */
export async function fillWithClaims(folder: string, { claims, documents, now }: ManyClaims): Promise<void> {
  const desk = await openDesk({ folder, clock: () => now })
  const form = await desk.vault.ingest({ name: 'form.pdf', bytes: aPdf('Proof of execution') })
  await desk.close()
  if (!form.ok) throw new Error(form.problem.code)
  const { sha256, sizeBytes } = form.value
  const db = new Database(join(folder, 'claims.db'))
  db.pragma('synchronous = OFF')
  // A page cache that all indexes fit into.
  db.pragma('cache_size = -500000')
  db.transaction(() =>
    withoutTriggersAndIndexes(db, () => {
      const add = writer(db)
      for (let number = 0; number < claims; number += 1) {
        const claim = claimOf(number, now)
        const document = number < documents ? { sha256, sizeBytes, name: `Proof ${number}.pdf` } : null
        add(claim, document)
      }
      db.exec(afterwards)
    }),
  )()
  db.close()
}

/** They work claim by claim, and would take most of the time: what triggers keep is filled by `afterwards`, at once. */
function withoutTriggersAndIndexes(db: Database.Database, work: () => void): void {
  const setAside = z.array(z.object({ type: z.string(), name: z.string(), sql: z.string() })).parse(
    db
      .prepare(
        `SELECT type, name, sql FROM sqlite_schema
         WHERE type IN ('trigger', 'index') AND tbl_name IN ('claim', 'attachment', 'customer') AND sql IS NOT NULL`,
      )
      .all(),
  )
  for (const { type, name } of setAside) db.exec(`DROP ${type} ${name}`)
  work()
  for (const { sql } of setAside) db.exec(sql)
}

const afterwards = `
  INSERT INTO state_flow (hour, state, change)
    SELECT substr(created_at, 1, 13) AS hour, state, COUNT(*) FROM claim GROUP BY hour, state;
  INSERT INTO customer (name, tenant_id, domain, created_at)
    SELECT customer_name, content ->> '$.customer.tenantId' AS tenant, domain, MIN(created_at) FROM claim GROUP BY tenant;
  INSERT INTO customer_search (rowid, words) SELECT id, concat_ws(char(10), name, tenant_id, domain) FROM customer;
  INSERT INTO customer_key (key, customer_id) SELECT 'tenant:' || replace(tenant_id, '-', ''), id FROM customer`

type FilledClaim = ReturnType<typeof claimOf>

/** Writes a claim as the store would have it, to be found by its words. */
function writer(db: Database.Database) {
  const addClaim = db.prepare(`
    INSERT INTO claim (id, state, content, policy_id, created_at, updated_at, state_since, receipt, service_version,
      subscriptions, ends_on)
    VALUES (:id, :state, :content, :policyId, :at, :at, :since, :receipt, :version, :subscriptions, :endsOn)`)
  const addWords = db.prepare('INSERT INTO claim_search (rowid, claim_id, words, ids) VALUES (?, ?, ?, ?)')
  const addIds = db.prepare('INSERT INTO claim_ids (rowid, ids) VALUES (?, ?)')
  const addDocument = db.prepare(`
    INSERT INTO attachment
      (id, claim_id, sha256, size_bytes, name, media_type, kind, acknowledgement_date, covers, position, added_at)
    VALUES (:id, :claimId, :sha256, :sizeBytes, :name, 'application/pdf', 'poe-form', :signedOn, :covers, 1, :at)`)
  const addComment = db.prepare(`
    INSERT INTO comment (id, claim_id, author, author_name, text, at)
    VALUES (:id, :id, 'reviewer', 'Rita', 'The form is not signed.', :at)`)

  return (
    { id, at, state, content, receipt, endsOn }: FilledClaim,
    document: { sha256: string; sizeBytes: number; name: string } | null,
  ): void => {
    const subscriptionId = content.products[0]?.subscriptionId ?? ''
    const itemKey = content.products[0]?.id
    const { lastInsertRowid: number } = addClaim.run({
      ...{ id, at, state, endsOn, policyId: defaultPolicy.id, content: JSON.stringify(content) },
      since: receipt && at,
      receipt: receipt && JSON.stringify(receipt),
      version: receipt && 1,
      subscriptions: JSON.stringify(endsOn === null ? [] : [{ itemKey, subscriptionId, endsOn }]),
    })
    const ids = [content.customer.tenantId, content.mpnId, subscriptionId]
    const words = [content.claimName, content.customer.name, content.customer.domain, ...ids]
    addWords.run(number, id, [...words, document?.name ?? ''].join('\n'), ids.join('\n'))
    addIds.run(number, ids.join('\n'))
    if (state === 'action-required') addComment.run({ id, at })
    if (document === null) return
    const covers = JSON.stringify(allItems(content))
    const signedOn = at.slice(0, 10)
    addDocument.run({ ...document, id: uuid(`document ${number}`, '7'), claimId: id, signedOn, covers, at })
  }
}

const usual = aContent()

function claimOf(number: number, now: Date) {
  const id = uuid(`claim ${number}`, '7')
  const ageMs = ((number * 37) % 90) * dayMs + number * 1_000
  const at = new Date(now.getTime() - ageMs).toISOString()
  const state = stateOf(number)
  const isSent = state !== 'draft' && state !== 'ready'
  // Some of those that end soon are on Home.
  const endsOn = new Date(now.getTime() + (((number * 53) % 365) + 30) * dayMs).toISOString().slice(0, 10)
  return {
    ...{ id, at, state, content: contentOf(number) },
    endsOn: state === 'approved' ? endsOn : null,
    receipt: isSent ? { receiptId: id, receivedAt: at, contentHash: 'a'.repeat(64) } : null,
  }
}

function contentOf(number: number): ClaimContent {
  const customer = Math.floor(number / claimsACustomer)
  const first = firstWords[customer % firstWords.length]
  const last = lastWords[Math.floor(customer / firstWords.length) % lastWords.length]
  const name = `${first} ${last} ${Math.floor(customer / (firstWords.length * lastWords.length)) + 1}`
  const tenantId = uuid(`tenant ${customer}`, '4')
  const subscriptionId = uuid(`subscription ${number}`, '4')
  return {
    ...usual,
    claimName: `Roll-out ${number}`,
    customer: { name, domain: `customer${customer}.onmicrosoft.com`, tenantId },
    mpnId: partners[number % partners.length] ?? '',
    products: [aProduct({ id: uuid(`row ${number}`, '4'), subscriptionId })],
  }
}

function stateOf(number: number): string {
  let left = (number * 61) % 100
  for (const [state, share] of shares) {
    if (left < share) return state
    left -= share
  }
  return 'draft'
}

/** Always the same of the same text, and as unlike each other as real ones. */
function uuid(text: string, version: '4' | '7'): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
