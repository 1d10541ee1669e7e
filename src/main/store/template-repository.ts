import { z } from 'zod'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import { type TemplateId, templateContent, templateIdSchema } from '../../shared/domain/claim-template.ts'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type ClaimTemplate, templateSchema } from '../../shared/ipc/template-procedures.ts'
import { now, type StoreContext } from './store-context.ts'
import { storedContentSchema } from './stored-content.ts'
import { readRow, readRowIfAny } from './stored-row.ts'

const contentRow = z.object({ content: storedContentSchema })
// One odd content must not take the list from the user.
const templateRow = templateSchema.extend({ solutionArea: templateSchema.shape.solutionArea.catch(null) })

/** What users begin similar claims with. */
export function templateRepository(context: StoreContext) {
  const { db, newId } = context
  const columns = `id, name, content ->> '$.solutionArea' AS solutionArea, created_at AS createdAt`
  const list = db.prepare(
    `SELECT ${columns} FROM claim_template WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, id`,
  )
  const insert = db.prepare(`
    INSERT INTO claim_template (id, name, content, created_at) VALUES (:id, :name, :content, :at)`)
  const one = db.prepare(`SELECT ${columns} FROM claim_template WHERE id = ?`)
  const content = db.prepare('SELECT content FROM claim_template WHERE id = ? AND removed_at IS NULL')
  const setName = db.prepare('UPDATE claim_template SET name = ? WHERE id = ? AND removed_at IS NULL')
  const setRemoved = db.prepare('UPDATE claim_template SET removed_at = ? WHERE id = ?')

  const changed = ({ changes }: { changes: number }): Outcome<Record<string, never>, 'template-not-found'> =>
    changes > 0 ? success({}) : failure(problem('template-not-found'))

  return {
    list: (): ClaimTemplate[] => list.all().map(row => readRow('claim_template', templateRow, row)),

    /** Of a claim's content, what similar claims have in common. */
    save(name: string, of: ClaimContent): ClaimTemplate {
      const id = templateIdSchema.parse(newId())
      insert.run({ id, name, content: JSON.stringify(templateContent(of)), at: now(context) })
      return readRow('claim_template', templateRow, one.get(id))
    },

    rename: (id: TemplateId, name: string) => changed(setName.run(name, id)),

    /** Off the list; kept for `restore`. */
    remove: (id: TemplateId) => changed(setRemoved.run(now(context), id)),
    restore: (id: TemplateId) => changed(setRemoved.run(null, id)),

    /** What a claim begins with; undefined for a template that is not there. */
    contentOf: (id: TemplateId): ClaimContent | undefined =>
      readRowIfAny('claim_template', contentRow, content.get(id))?.content,
  }
}
