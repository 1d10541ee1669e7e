import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { createClaimImports } from '../../../src/main/transfer/import/claim-imports.ts'
import { claimColumns } from '../../../src/shared/claim-table/columns.ts'
import { rowsOfClaim } from '../../../src/shared/claim-table/rows-of-claim.ts'
import { tableWords } from '../../../src/shared/claim-table/words.ts'
import type { ClaimContent } from '../../../src/shared/domain/claim-content.ts'
import { defaultPolicy } from '../../../src/shared/domain/policy/policies.ts'
import { aContent, anId } from '../../support/builders.ts'
import { tableWorkerUrl } from '../../support/worker-entries.ts'
import { largeWritesOf } from '../store/large-writes-of.ts'
import { aDesk } from '../store/temporary-store.ts'

/** A laptop that imports claims by the real reading thread into a real database. */
export function anImportDesk() {
  const desk = aDesk()
  const defects: unknown[] = []
  const imports = createClaimImports({
    store: desk.store,
    largeWrites: largeWritesOf(desk),
    facts: knownFacts(desk.store, null),
    clock: () => new Date(desk.now()),
    newId: anId,
    tableWorkerUrl,
    language: () => 'en',
    onDefect: (_, error) => defects.push(error),
  })
  const fileOf = async (name: string, content: string | Uint8Array | Readable) => {
    const path = join(dirname(desk.file), name)
    await writeFile(
      path,
      typeof content === 'string' || content instanceof Uint8Array ? content : await buffer(content),
    )
    return path
  }
  return {
    ...desk,
    imports,
    defects,
    fileOf,
    /** Reads a file of that content. */
    open: async (name: string, content: string | Uint8Array | Readable) =>
      imports.open(await fileOf(name, content)),
    contents: (): ClaimContent[] =>
      desk
        .sql<{ content: string }>('SELECT content FROM claim WHERE deleted_at IS NULL ORDER BY number')
        .map(({ content }) => JSON.parse(content)),
    /** By row, the codes of what is wrong with it. */
    codes: (onlyBlocked = false): [number, string[]][] =>
      (imports.table()?.window(0, 200, onlyBlocked).rows ?? []).map(({ number, problems }) => [
        number,
        problems.map(({ problem }) => problem.code),
      ]),
  }
}

export const headings = claimColumns.map(column => tableWords.en.headings[column])

/** A row of the template for a claim that is right but for its documents; each call is another claim. */
export function aRow(overrides: Partial<ClaimContent> = {}): string[] {
  const { number } = counter
  counter.number += 1
  const subscriptionId = `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  const content = aContent({
    claimName: `Claim ${number}`,
    products: [{ id: anId(), product: 'sales', subscriptionId }],
    ...overrides,
  })
  return rowsOfClaim({ id: '', content }, tableWords.en, defaultPolicy)[0] ?? []
}
const counter = { number: 1 }

/** The row with another text in a column. */
export function withCell(
  row: readonly string[],
  column: (typeof claimColumns)[number],
  text: string,
): string[] {
  return row.toSpliced(claimColumns.indexOf(column), 1, text)
}
