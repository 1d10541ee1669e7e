import { tableWords } from '../../../shared/claim-table/words.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { Language } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ClaimStore } from '../../store/open.ts'
import type { ClaimImports } from '../../transfer/import/claim-imports.ts'
import { type PickSavePath, saveAs } from '../../transfer/save-as.ts'
import { failedRowsFile, templateFile } from '../../transfer/table-files.ts'

interface Parts {
  readonly store: ClaimStore
  readonly imports: ClaimImports
  readonly clock: () => Date
  readonly language: () => Language
  readonly pickTable: () => Promise<string | null>
  readonly pickSavePath: PickSavePath
  /** Tells the page that claims came or went. */
  readonly changed: () => void
}

export function importHandlers({
  store,
  imports,
  clock,
  language,
  pickTable,
  pickSavePath,
  changed,
}: Parts): ClaimdeskHandlers['imports'] {
  const announced = async <T extends { readonly ok: boolean }>(outcome: Promise<T>): Promise<T> => {
    const answered = await outcome
    if (answered.ok) changed()
    return answered
  }

  return {
    state: () => success(imports.state()),
    async choose() {
      const path = await pickTable()
      return path === null ? success(null) : imports.open(path)
    },
    readAgain: ({ separator }) => imports.readAgain(separator),
    map: ({ columns }) => imports.map(columns),
    rows({ offset, limit, onlyBlocked }) {
      const table = imports.table()
      return table === null
        ? failure(problem('import-gone'))
        : success(table.window(offset, limit, onlyBlocked))
    },
    correct: ({ row, column, text }) => imports.correct(row, column, text),
    run: ({ withBlocked }) => announced(imports.run(withBlocked)),
    progress: () => success(imports.progress()),
    cancel() {
      imports.cancel()
      return success({})
    },
    undo: ({ id }) => announced(imports.undo(id)),
    list: () => success(store.imports.list()),
    close() {
      imports.close()
      return success({})
    },
    saveTemplate: ({ format }) =>
      saveAs(pickSavePath, `${tableWords[language()].files.template}.${format}`, () =>
        templateFile(format, language(), clock()),
      ),
    failedRows() {
      const table = imports.table()
      return table === null ? failure(problem('import-gone')) : success(table.failedRows())
    },
    async saveFailedRows({ format, errors }) {
      const table = imports.table()
      if (table === null) return failure(problem('import-gone'))
      const name = `${tableWords[language()].files.failedRows}.${format}`
      return saveAs(pickSavePath, name, () => failedRowsFile(table, errors, format, language(), clock()))
    },
  }
}
