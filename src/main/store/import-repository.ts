import { z } from 'zod'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import { claimIdSchema } from '../../shared/domain/identifiers.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { OtherClaim } from '../../shared/domain/rules/rule.ts'
import { type ClaimImport, claimImportSchema } from '../../shared/ipc/import-procedures.ts'
import { isPresent } from './attachment-row.ts'
import type { ClaimSearch } from './claim-search.ts'
import type { HistoryRepository } from './history-repository.ts'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

interface ImportParts {
  readonly history: HistoryRepository
  readonly search: ClaimSearch
  readonly policyId: () => string
}

/** How many of the latest imports are told of. */
const shownImports = 20
/** Claims read at once for what they hold. */
const heldAtOnce = 2_000

const countRow = z.object({ count: z.int() })
const idRow = z.object({ id: claimIdSchema })
const importRow = claimImportSchema.omit({ canUndo: true }).extend({ kept: z.int() })
const heldRow = z.object({
  number: z.int(),
  id: z.string(),
  claimName: z.string().catch(''),
  state: z.string(),
  tenantId: z.string().catch(''),
  code: z.string().catch(''),
  subscriptionId: z.string().nullable().catch(null),
})

/** Claims that came out of a file, many at once. */
export function importRepository(context: StoreContext, { history, search, policyId }: ImportParts) {
  const { db, newId } = context
  const note = db.prepare(`INSERT INTO claim_import (id, file_name, at) VALUES (?, ?, ?)`)
  const insert = db.prepare(`
    INSERT INTO claim (id, state, content, imported, policy_id, import_id, created_at, updated_at,
      history_hash, history_length)
    VALUES (:id, 'draft', :content, :content, :policyId, :importId, :at, :at, :hash, 1)`)
  // As the import made it, whatever came and went since: it says the same, has no document, and was not moved on.
  const isUntouched = `state = 'draft' AND (revision = 0 OR content IS imported) AND NOT EXISTS (
    SELECT 1 FROM attachment WHERE claim_id = claim.id AND ${isPresent})`
  const list = db.prepare(`
    SELECT id, file_name AS fileName, at, undone_at AS undoneAt,
      (SELECT COUNT(*) FROM claim WHERE import_id = claim_import.id) AS claims,
      (SELECT COUNT(*) FROM claim WHERE import_id = claim_import.id AND deleted_at IS NULL AND NOT (${isUntouched})) AS kept
    FROM claim_import ORDER BY at DESC, id DESC LIMIT ${shownImports}`)
  const changed = db.prepare(`
    SELECT COUNT(*) AS count FROM claim WHERE import_id = ? AND deleted_at IS NULL AND NOT (${isUntouched})`)
  const present = db.prepare(`SELECT id FROM claim WHERE import_id = ? AND deleted_at IS NULL`)
  const setDeleted = db.prepare(`UPDATE claim SET deleted_at = ? WHERE id = ?`)
  const setUndone = db.prepare(`UPDATE claim_import SET undone_at = ? WHERE id = ? AND undone_at IS NULL`)
  const held = db.prepare(`
    WITH some AS (
      SELECT number, id, claim_name, state, content FROM claim
      WHERE number > ? AND deleted_at IS NULL AND state NOT IN ('rejected', 'rejected-final')
      ORDER BY number LIMIT ${heldAtOnce})
    SELECT number, some.id, claim_name AS claimName, state, content ->> '$.customer.tenantId' AS tenantId,
      item.value ->> '$.product' AS code, item.value ->> '$.subscriptionId' AS subscriptionId
    FROM some, json_each(content, '$.products') AS item
    WHERE content ->> '$.solutionArea' = 'business-applications'
    UNION ALL
    SELECT number, some.id, claim_name, state, content ->> '$.customer.tenantId', item.value, NULL
    FROM some, json_each(content, '$.workloads') AS item
    WHERE content ->> '$.solutionArea' = 'microsoft-365'`)
  const lastOf = db.prepare(`
    SELECT COALESCE(MAX(number), 0) AS count FROM (
      SELECT number FROM claim
      WHERE number > ? AND deleted_at IS NULL AND state NOT IN ('rejected', 'rejected-final')
      ORDER BY number LIMIT ${heldAtOnce})`)

  return {
    /**
     * A draft of each content, all or none; the import's number.
     *
     * @param onWritten told after each how many there are; what it throws leaves none
     */
    create: atomic(
      context,
      (
        fileName: string,
        contents: readonly ClaimContent[],
        onWritten: (count: number) => void = () => undefined,
      ): string => {
        const importId = newId()
        const at = now(context)
        const policy = policyId()
        note.run(importId, fileName, at)
        const made: Parameters<ClaimSearch['enter']>[] = []
        for (const content of contents) {
          const id = claimIdSchema.parse(newId())
          const { hash, write } = history.firstLine(id, { what: 'imported', to: fileName })
          const row = { id, content: JSON.stringify(content), policyId: policy, importId, at, hash }
          made.push([id, insert.run(row).lastInsertRowid, content])
          write()
          onWritten(made.length)
        }
        // Not with each: see `atTheEnd` of the search.
        for (const claim of made) search.enter(...claim)
        return importId
      },
    ),

    /** Takes all claims of an import off the list, or, where one was changed or sent since, none. */
    undo: atomic(
      context,
      (importId: string): Outcome<{ claims: number }, 'import-gone' | 'import-undo-refused'> => {
        const { count } = readRow('claim', countRow, changed.get(importId))
        if (count > 0) return failure(problem('import-undo-refused', { params: { claims: count } }))
        const at = now(context)
        if (setUndone.run(at, importId).changes === 0) return failure(problem('import-gone'))
        const claims = present.all(importId).map(row => readRow('claim', idRow, row))
        for (const { id } of claims) {
          setDeleted.run(at, id)
          history.append(id, { what: 'deleted' })
        }
        return success({ claims: claims.length })
      },
    ),

    /** The latest imports, the newest first. */
    list: (): ClaimImport[] =>
      list.all().map(row => {
        const { kept, ...one } = readRow('claim_import', importRow, row)
        return { ...one, canUndo: one.undoneAt === null && one.claims > 0 && kept === 0 }
      }),

    /** What live claims hold, some thousands at a time: `after` is 0 at first, then `last` of the answer before, until null. */
    held(after: number): { readonly claims: OtherClaim[]; readonly last: number | null } {
      const claims = new Map<string, OtherClaim & { items: OtherClaim['items'][number][] }>()
      for (const row of held.all(after)) {
        const parsed = heldRow.safeParse(row)
        if (!parsed.success) continue
        const { id, claimName, state, tenantId, code, subscriptionId } = parsed.data
        const claim = claims.get(id) ?? { id, claimName, state, tenantId, items: [] }
        claim.items.push({
          code,
          ...(subscriptionId !== null && subscriptionId !== '' && { subscriptionId }),
        })
        claims.set(id, claim)
      }
      const { count: last } = readRow('claim', countRow, lastOf.get(after))
      return { claims: [...claims.values()], last: last === 0 ? null : last }
    },
  }
}
