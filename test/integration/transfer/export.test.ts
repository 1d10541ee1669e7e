import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClaimBrowser } from '../../../src/main/claims/claim-browser.ts'
import { createClaimDates } from '../../../src/main/claims/claim-dates.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { claimRows } from '../../../src/main/transfer/claim-rows.ts'
import { shownClaims } from '../../../src/main/transfer/shown-claims.ts'
import { csvFile } from '../../../src/main/transfer/table/csv-file.ts'
import { tableFile, templateFile } from '../../../src/main/transfer/table-files.ts'
import type { TableFormat } from '../../../src/shared/claim-table/table-format.ts'
import { tableWords } from '../../../src/shared/claim-table/words.ts'
import { type ClaimContent, solutionAreas } from '../../../src/shared/domain/claim-content.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import type { Language } from '../../../src/shared/ipc/app-procedures.ts'
import { canonicalJson } from '../../../src/shared/service-api/canonical-json.ts'
import { validInputs } from '../../support/valid-claims.ts'
import { aDraft, value } from '../store/temporary-store.ts'
import { anImportDesk } from './import-desk.ts'

/** With its mark, which `text` would take away. */
const textOf = async (file: Readable) => (await buffer(file)).toString()

type ImportDesk = ReturnType<typeof anImportDesk>

function exported({ store, now }: ImportDesk, format: TableFormat, language: Language) {
  const clock = () => new Date(now())
  const facts = knownFacts(store, null)
  const dates = createClaimDates({ store, facts, holidays: () => new Set(), clock })
  const words = tableWords[language]
  const rows = claimRows(shownClaims(createClaimBrowser({ store, dates }), 'all'), {
    store,
    dates,
    policy: defaultPolicy,
    words,
  })
  return tableFile(rows, { format, language, at: clock() })
}

describe('exported claims', () => {
  test('are what nothing takes for a formula, and readable as days and numbers', async () => {
    const desk = anImportDesk()
    aDraft(desk.store, { claimName: '=cmd|calc', comment: '+1 "yes"\n@home' })
    const file = await textOf(exported(desk, 'csv', 'it'))
    expect(file.startsWith('\ufeffNome dell’attestazione;Nome del cliente;')).toBe(true)
    expect(file).toContain(`\r\n"'=cmd|calc";Contoso Ltd;`)
    expect(file).toContain(`"'+1 ""yes""\n@home"`)
    expect(file).toContain(';1234566;')
    expect(file).toContain(';Bozza;;2026-03-16\r\n')
  })

  test('write an apostrophe before a dangerous sign alone, and take it back', async () => {
    const cells = ['=1', '+1', '-1', '@x', '\tx', "'=1", "'x", '1-2', 'a=b', '']
    const written = await textOf(csvFile([cells], ','))
    expect(written).toBe(`\ufeff"'=1","'+1","'-1","'@x","'\tx","''=1",'x,1-2,a=b,\r\n`)
  })

  test('of the template are a file that imports nothing until it is filled in', async () => {
    const desk = anImportDesk()
    for (const format of ['csv', 'xlsx'] as const) {
      const state = value(
        await desk.open(`t.${format}`, await buffer(templateFile(format, 'it', new Date()))),
      )
      expect(state.columns.filter(({ column }) => column === null)).toEqual([])
      expect(state.counts.rows).toBe(0)
    }
  })

  // Threads, files and databases: a few of each way are enough, since each has claims of all kinds.
  test.each([
    ['csv', 'en'],
    ['csv', 'it'],
    ['xlsx', 'en'],
    ['xlsx', 'it'],
  ] as const)('come back the same from %s in %s', { timeout: 120_000 }, async (format, language) => {
    const claims = fc.array(fc.oneof(...solutionAreas.map(area => validInputs(area, defaultPolicy))), {
      minLength: 20,
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(claims, async inputs => {
        const from = anImportDesk()
        const contents = inputs.map(({ content }) => content)
        from.store.imports.create('made', contents)
        const to = anImportDesk()
        value(await to.open(`claims.${format}`, await buffer(exported(from, format, language))))
        value(await to.imports.run(true))
        const sorted = (all: readonly ClaimContent[]) => all.map(comparable).toSorted()
        expect(sorted(to.contents())).toEqual(sorted(contents))
      }),
      // Each run opens databases and threads: making a failure smaller would take many minutes.
      { numRuns: 1, endOnFailure: true },
    )
  })
})

/** What a table can say of a claim: texts without space around, IDs in their own form, and no word of who was sure of what. */
function comparable(content: ClaimContent): string {
  const { confirmedActivities: _, products, workloads, ...rest } = content
  const isWorkloads = content.solutionArea === 'microsoft-365'
  const items = isWorkloads
    ? workloads
    : products.map(({ product, subscriptionId }) => [
        product,
        subscriptionId.replace(/[^0-9a-f]/gi, '').toLowerCase(),
      ])
  const contacts = { ...rest.contacts, partner: { ...rest.contacts.partner, title: '' } }
  const trimmed = JSON.stringify({ ...rest, contacts, items }, (_, one) =>
    typeof one === 'string' ? one.trim() : one,
  )
  return canonicalJson(JSON.parse(trimmed))
}
