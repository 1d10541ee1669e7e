import type { MouseEvent } from 'react'
import type { ClaimSummary } from '../../../shared/ipc/claim-list.ts'
import type { GroupedRows } from './grouped-rows.ts'
import type { Selection } from './use-selection.ts'

interface Mouse {
  readonly rows: GroupedRows
  readonly rowAt: (number: number) => ClaimSummary | undefined
  readonly selection: Selection
  readonly isAll: boolean
  readonly setActive: (place: number) => void
  readonly onOpen: (claim: ClaimSummary) => void
  readonly onMenu: (claim: ClaimSummary, target: HTMLElement) => void
}

/** What pressing a claim in the grid does, for all of its rows: Ctrl, Shift and boxes select as in a mail program; so does the header's box. */
export function useGridMouse({ rows, rowAt, selection, isAll, setActive, onOpen, onMenu }: Mouse) {
  /** What lies under the pointer; null outside of claims, and while one is fetched. */
  function pressed({ target }: MouseEvent) {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null
    if (element === null) return null
    const place = Number(element.dataset.place)
    const row = rows.at(place)
    const claim = row.kind === 'claim' ? rowAt(row.number) : undefined
    return row.kind === 'claim' && claim !== undefined ? { element, place, number: row.number, claim } : null
  }

  return {
    onClick(event: MouseEvent) {
      const { target } = event
      if (target instanceof HTMLInputElement && target.dataset.checkAll !== undefined) {
        if (isAll) selection.clear()
        else void selection.all()
        return
      }
      const on = pressed(event)
      if (on === null) return
      const isBox = target instanceof Element && target.closest('[data-check]') !== null
      setActive(on.place)
      if (event.shiftKey) void selection.extendTo(on.number)
      else if (isBox || event.ctrlKey || event.metaKey) selection.toggle(on.claim.id, on.number)
      else onOpen(on.claim)
    },

    onContextMenu(event: MouseEvent) {
      const on = pressed(event)
      if (on === null) return
      event.preventDefault()
      setActive(on.place)
      onMenu(on.claim, on.element)
    },
  }
}
