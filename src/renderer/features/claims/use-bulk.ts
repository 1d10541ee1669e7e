import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { type BulkAction, type BulkResult, bulkSize } from '../../../shared/ipc/claim-list.ts'
import { ask, problemOf } from '../../ipc/ask.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { useNotice } from '../../ui/toasts.tsx'

export interface BulkRun {
  readonly action: BulkAction
  readonly total: number
  readonly results: readonly BulkResult[]
  readonly isRunning: boolean
}

/** Does one thing to many claims, a part at a time, so that it can be watched and stopped; then says what became of each. */
export function useBulk() {
  const { t } = useTranslation('claims')
  const client = useQueryClient()
  const notify = useNotice()
  const [run, setRun] = useState<BulkRun | null>(null)
  const isStopped = useRef(false)

  async function start(action: BulkAction, ids: readonly ClaimId[]): Promise<void> {
    isStopped.current = false
    const name = crypto.randomUUID()
    let results: BulkResult[] = []
    // What is done at once needs no dialog that flashes.
    const show = () =>
      ids.length > bulkSize && setRun({ action, total: ids.length, results, isRunning: true })
    show()
    for (let from = 0; from < ids.length && !isStopped.current; from += bulkSize) {
      const part = ids.slice(from, from + bulkSize)
      results = [...results, ...(await done(action, part, name))]
      show()
    }
    void client.invalidateQueries({ queryKey: claimQueries.all() })
    finish(action, ids.length, results)
    if (action.kind === 'attach-document') leaveDocument()
  }

  /** The file that was picked to be attached: all claims that could have it have it, or none is to. */
  const leaveDocument = () => void window.claimdesk.documents.leaveShared({})

  function finish(action: BulkAction, total: number, results: BulkResult[]): void {
    const isWhole = results.length === total && results.every(({ problem }) => problem === null)
    setRun(isWhole ? null : { action, total, results, isRunning: false })
    if (!isWhole) return
    const ids = results.map(({ id }) => id)
    notify({
      intent: 'success',
      title: t(`bulk.done.${action.kind}`, { count: ids.length }),
      ...(action.kind === 'remove' && {
        action: { label: t('undo'), onAct: () => void start({ kind: 'restore' }, ids) },
      }),
    })
  }

  return { run, start, leaveDocument, stop: () => (isStopped.current = true), close: () => setRun(null) }
}

/** Where main itself fails, that is what became of each of the part: nothing of it was done. */
async function done(action: BulkAction, ids: readonly ClaimId[], run: string): Promise<BulkResult[]> {
  try {
    return (await ask(window.claimdesk.claims.bulk({ ids: [...ids], action, run }))).results
  } catch (error) {
    const problem = problemOf(error)
    return ids.map(id => ({ id, customerName: '', claimName: '', problem }))
  }
}
