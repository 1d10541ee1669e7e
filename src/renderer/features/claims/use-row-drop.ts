import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isEditable } from '../../../shared/domain/life-cycle.ts'
import type { ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import { useFileDrop } from '../../domain-ui/document-drop.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import { useOpenClaim } from '../../domain-ui/use-open-claim.ts'
import { useTakeFiles } from '../../domain-ui/use-take-files.ts'
import { useNotice } from '../../ui/toasts.tsx'

/** Attaches files dropped on a claim's row to that claim, where it may be changed; says what happened. */
export function useRowDrop(list: RefObject<HTMLElement | null>, claims: readonly ClaimSummary[]): void {
  const { t } = useTranslation('claims')
  const stateText = useStateText()
  const notice = useNotice()
  const open = useOpenClaim()
  const take = useTakeFiles()
  const marked = useRef<HTMLElement | null>(null)

  const rowAt = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null
    return row !== null && list.current?.contains(row) === true ? row : null
  }

  useFileDrop({
    // By hand: the mark follows the pointer, and drawing hundreds of rows for it would lag behind.
    onOver(target) {
      const row = rowAt(target)
      if (row === marked.current) return
      marked.current?.removeAttribute('data-held')
      row?.setAttribute('data-held', '')
      marked.current = row
    },
    onFiles(files, target) {
      const claim = claims.find(({ id }) => id === rowAt(target)?.dataset.claim)
      if (claim === undefined || files.length === 0) {
        notice({ intent: 'warning', title: t('drop.onRow') })
        return
      }
      const customer = claim.customerName.trim() || t('unnamedCustomer')
      if (!isEditable(claim.state)) {
        const state = stateText(claim.state)
        notice({ intent: 'warning', title: t('drop.refused', { customer, state }) })
        return
      }
      take.mutate(
        { claimId: claim.id, files },
        {
          onSuccess: () =>
            notice({
              intent: 'success',
              title: t('drop.adding', { customer, count: files.length }),
              action: { label: t('open'), onAct: () => open(claim) },
            }),
        },
      )
    },
  })
}
