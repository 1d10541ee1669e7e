import { z } from 'zod'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import { normalizeGuid } from '../../shared/domain/customer.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { isPresent } from './attachment-row.ts'
import type { StoreContext } from './store-context.ts'
import { storedContentSchema } from './stored-content.ts'

const sourceRow = z.object({ number: z.int(), content: storedContentSchema, besides: z.string().nullable() })

/** More words, or longer text, would narrow nothing: a pasted page is cut. */
const maxWords = 20
const maxCharacters = 500

/** Parameters for a query of claim_search and claim_ids, from what a user typed. */
export interface SearchTerms {
  /** For claim_search: every word as a quoted prefix, so that nothing typed is read as FTS5 syntax. */
  readonly words: string
  /** For claim_ids: a part of an ID; undefined where it is too short to be looked for inside of one. */
  readonly idPart?: string
  /** What was typed, in the form that IDs are kept in. */
  readonly text: string
}

/** What trigrams find. */
const minIdPart = 3

/** Null where nothing was typed. */
export function searchTerms(typed: string): SearchTerms | null {
  const text = typed.slice(0, maxCharacters).trim()
  if (text === '') return null
  const words = text
    // Control characters would end the expression early; lone surrogates are no text at all.
    .split(/[\s\p{C}]+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .slice(0, maxWords)
    .map(word => `${phrase(word)} *`)
  const idPart = normalizeGuid(text)
  return {
    words: words.length === 0 ? '""' : words.join(' AND '),
    text: idPart.toLowerCase(),
    ...([...idPart].length >= minIdPart && { idPart: phrase(idPart) }),
  }
}

/** Text as FTS5 takes it for what it is. */
export function phrase(text: string): string {
  return `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`
}

/** Keeps claim_search and claim_ids in step with a claim, in the transaction of whoever changes it. */
export function claimSearch({ db }: StoreContext) {
  const source = db.prepare(`
    SELECT number, content, (
      SELECT group_concat(word, char(10)) FROM (
        SELECT text AS word FROM comment WHERE claim_id = claim.id
        UNION ALL
        SELECT name FROM attachment WHERE claim_id = claim.id AND ${isPresent}
      )
    ) AS besides
    FROM claim WHERE id = ?`)
  const remove = db.prepare(`DELETE FROM claim_search WHERE rowid = ?`)
  const insert = db.prepare(`
    INSERT INTO claim_search (rowid, claim_id, words, ids) VALUES (:number, :id, :words, :ids)`)
  const removeIds = db.prepare(`DELETE FROM claim_ids WHERE rowid = ?`)
  const insertIds = db.prepare(`INSERT INTO claim_ids (rowid, ids) VALUES (?, ?)`)
  const append = db.prepare(`
    UPDATE claim_search SET words = words || char(10) || ? WHERE rowid = (SELECT number FROM claim WHERE id = ?)`)

  function enter(id: ClaimId, number: number | bigint, content: ClaimContent, besides = ''): void {
    const { words, ids } = wordsOf(content)
    insert.run({ number, id, words: [...words, besides].join('\n'), ids })
    insertIds.run(number, ids)
  }

  function refreshNow(id: ClaimId): void {
    const parsed = sourceRow.safeParse(source.get(id))
    // Found as before: a claim that cannot be read says so when it is opened, and must not stop what refreshes it.
    if (!parsed.success) return
    const { number, content, besides } = parsed.data
    remove.run(number)
    removeIds.run(number)
    enter(id, number, content, besides ?? '')
  }

  /** Claims to be refreshed at the end of what is going on. */
  let gathered: Set<ClaimId> | null = null

  return {
    /** More words by which the claim is found, where none of the others has changed. */
    add(id: ClaimId, words: string): void {
      if (gathered === null) append.run(words, id)
      else gathered.add(id)
    },

    /** A claim that was made a moment ago, of that content alone. */
    enter,

    refresh(id: ClaimId): void {
      if (gathered === null) refreshNow(id)
      else gathered.add(id)
    },

    /**
     * Refreshes what the work changes at its end, all at once, in the same transaction: FTS5 writes out what it has gathered
     * before each statement that has a trigger, a claim's few words at a time, and merges that again and again.
     */
    atTheEnd<T>(work: () => T): T {
      if (gathered !== null) return work()
      const ids = new Set<ClaimId>()
      gathered = ids
      let answer: T
      try {
        answer = work()
      } finally {
        gathered = null
      }
      for (const id of ids) refreshNow(id)
      return answer
    },
  }
}

/** By which a claim is found; the IDs in the form in which they are kept, one a line. */
function wordsOf(content: ClaimContent): { readonly words: readonly string[]; readonly ids: string } {
  const { customer, products, workloads } = content
  const subscriptions = products.map(({ subscriptionId }) => normalizeGuid(subscriptionId))
  const ids = [normalizeGuid(customer.tenantId), content.mpnId.trim(), ...subscriptions]
  const codes = [...products.map(({ product }) => product), ...workloads]
  return {
    words: [content.claimName, customer.name, customer.domain, ...ids, ...codes, content.comment],
    ids: ids.join('\n').toLowerCase(),
  }
}

export type ClaimSearch = ReturnType<typeof claimSearch>
