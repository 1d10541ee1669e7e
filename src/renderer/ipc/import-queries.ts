import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ClaimColumn, ColumnMapping } from '../../shared/claim-table/columns.ts'
import type { TableFormat } from '../../shared/claim-table/table-format.ts'
import type { ChosenClaims } from '../../shared/ipc/claim-list.ts'
import type { ImportProgress, ImportState } from '../../shared/ipc/import-procedures.ts'
import { ask } from './ask.ts'

/** Rows of the preview that are shown at a time. */
export const rowsAPage = 25
const progressEveryMs = 250

/** The file that is being imported, which main has open, and the imports before it. */
export const importQueries = {
  all: () => ['imports'] as const,
  state: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'state'] as const,
      queryFn: () => ask(window.claimdesk.imports.state({})),
    }),
  rows: (page: number, onlyBlocked: boolean) =>
    queryOptions({
      queryKey: [...importQueries.all(), 'rows', page, onlyBlocked] as const,
      queryFn: () =>
        ask(window.claimdesk.imports.rows({ offset: page * rowsAPage, limit: rowsAPage, onlyBlocked })),
      placeholderData: keepPreviousData,
    }),
  progress: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'progress'] as const,
      queryFn: () => ask(window.claimdesk.imports.progress({})),
    }),
  list: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'list'] as const,
      queryFn: () => ask(window.claimdesk.imports.list({})),
    }),
}

function useImportMutation<Input, Output>(
  call: (input: Input) => Promise<Output>,
  meta: { showsProblem?: boolean } = {},
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    meta,
    onSuccess: () => client.invalidateQueries({ queryKey: importQueries.all() }),
  })
}

/** Null when the user cancelled. The page shows why a file cannot be read. */
export function useChooseTable() {
  return useImportMutation((_: undefined) => ask(window.claimdesk.imports.choose({})), { showsProblem: true })
}

export function useReadTableAgain() {
  return useImportMutation(
    (separator: ImportState['separator'] | undefined) =>
      ask(window.claimdesk.imports.readAgain(separator ? { separator } : {})),
    { showsProblem: true },
  )
}

export function useMapColumns() {
  return useImportMutation((columns: ColumnMapping) =>
    ask(window.claimdesk.imports.map({ columns: [...columns] })),
  )
}

export function useCorrectCell() {
  return useImportMutation((change: { row: number; column: ClaimColumn; text: string }) =>
    ask(window.claimdesk.imports.correct(change)),
  )
}

/** Null when the user cancelled. */
export function useRunImport() {
  return useImportMutation(async (withBlocked: boolean) => {
    const answer = await window.claimdesk.imports.run({ withBlocked })
    return !answer.ok && answer.problem.code === 'cancelled' ? null : ask(Promise.resolve(answer))
  })
}

/** How far the import is that runs; null while none does. */
export function useImportProgress(isStarted: boolean): ImportProgress | null {
  const client = useQueryClient()
  const { data = null } = useQuery({
    ...importQueries.progress(),
    refetchInterval: ({ state }) => (isStarted || state.data ? progressEveryMs : false),
  })
  const isRunning = data !== null
  // Whoever started it may have left the page since.
  useEffect(() => {
    if (!isRunning) return
    return () => void client.invalidateQueries({ queryKey: importQueries.all() })
  }, [client, isRunning])
  return data
}

export function useCancelImport() {
  return useMutation({ mutationFn: (_: undefined) => ask(window.claimdesk.imports.cancel({})) })
}

export function useUndoImport() {
  return useImportMutation((id: string) => ask(window.claimdesk.imports.undo({ id })))
}

export function useCloseTable() {
  return useImportMutation((_: undefined) => ask(window.claimdesk.imports.close({})))
}

export function useSaveTemplate() {
  return useMutation({
    mutationFn: (format: TableFormat) => ask(window.claimdesk.imports.saveTemplate({ format })),
  })
}

export type FailedRow = Awaited<ReturnType<typeof failedRows>>[number]

function failedRows() {
  return ask(window.claimdesk.imports.failedRows({}))
}

/** @param say what is wrong with a row, in the language shown */
export function useSaveFailedRows(say: (row: FailedRow) => string) {
  return useMutation({
    mutationFn: async (format: TableFormat) => {
      const errors = (await failedRows()).map(row => ({ row: row.number, text: say(row).slice(0, 20_000) }))
      return ask(window.claimdesk.imports.saveFailedRows({ format, errors }))
    },
  })
}

/** Saves claims as a table, and answers whether the user named a place for it. */
export function useSaveClaims() {
  return useMutation({
    mutationFn: ({ format, claims }: { format: TableFormat; claims: ChosenClaims }) =>
      ask(window.claimdesk.transfer.saveClaims({ format, claims })),
  })
}
