import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import type { UndoAnswer } from '../../shared/ipc/undo-procedures.ts'
import { useCommand } from '../domain-ui/commands/command-desk.ts'
import { undoQueries } from '../ipc/undo-queries.ts'
import { useUndoStep } from '../ipc/use-undo-step.ts'
import { useNotice } from '../ui/toasts.tsx'
import { followFieldEdits } from './field-edits.ts'
import { useUndoText } from './use-undo-text.ts'

type Direction = 'undo' | 'redo'

// One for the window: fields come and go, what follows them stays.
const fieldEdits = followFieldEdits(document)

/**
 * Taking back and doing again, everywhere. In a text field what was typed since it got the focus comes first, as everywhere
 * else; from there on the program's own steps follow.
 *
 * @returns what the next step either way is called
 */
export function useUndo(): Readonly<Record<Direction, string | null>> {
  const { t } = useTranslation('undo')
  const textOf = useUndoText()
  const { data } = useQuery(undoQueries.state())
  const undo = useStep('undo')
  const redo = useStep('redo')
  useCommand('undo', () => void undo())
  useCommand('redo', () => void redo())
  return {
    undo: data?.undo ? t('undoOf', { step: textOf(data.undo) }) : null,
    redo: data?.redo ? t('redoOf', { step: textOf(data.redo) }) : null,
  }
}

function useStep(direction: Direction): () => Promise<void> {
  const step = useUndoStep(direction)
  const tell = useTold(direction)
  return async () => {
    if (fieldEdits[direction]()) return
    // Not by `onSuccess` of `mutate`: pressed again meanwhile, the key is for one more step, and each is told of.
    const [done] = await Promise.allSettled([step.mutateAsync()])
    if (done.status === 'rejected') return
    fieldEdits.settle()
    tell(done.value)
  }
}

/** Says what was done, with the way to it, and what was left as it is, and why. */
function useTold(direction: Direction): (answer: UndoAnswer) => void {
  const { t } = useTranslation('undo')
  const textOf = useUndoText()
  const notify = useNotice()
  const navigate = useNavigate()
  const shownClaim = useMatch('/claims/:id/*')?.params.id
  const isUndo = direction === 'undo'

  return ({ done, left }) => {
    const [first, ...others] = left
    if (first !== undefined) {
      const more = others.length === 0 ? '' : ` ${t('leftMore', { count: others.length })}`
      notify({
        intent: 'warning',
        title: t(isUndo ? 'left' : 'leftAgain', { step: textOf(first.step) }),
        body: t(`reasons.${first.reason}`) + more,
      })
    }
    if (done === null) {
      if (first === undefined)
        notify({ intent: 'info', title: t(isUndo ? 'nothingToUndo' : 'nothingToRedo') })
      return
    }
    const { claimId } = done
    notify({
      intent: 'success',
      title: t(isUndo ? 'undone' : 'redone', { step: textOf(done) }),
      action:
        claimId === null || claimId === shownClaim
          ? undefined
          : { label: t('show'), onAct: () => void navigate(`/claims/${claimId}`) },
    })
  }
}
