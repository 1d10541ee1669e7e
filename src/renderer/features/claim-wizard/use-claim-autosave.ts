import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { useFlush } from '../../ipc/flush.ts'
import { undoQueries } from '../../ipc/undo-queries.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { type Draft, draftStore, type SavedDraft, sameContent, sameDraft } from './draft-store.ts'

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** What the rest of the page shows of a claim follows what was saved of it here. */
function useSaved(id: Claim['id']) {
  const client = useQueryClient()
  return useCallback(
    (draft: Draft, saved: SavedDraft) => {
      const { queryKey } = claimQueries.detail(id)
      const before = client.getQueryData(queryKey)
      client.setQueryData(queryKey, claim => claim && { ...claim, ...draft, ...saved })
      // A fetch on its way may still bring the former state.
      if (before?.state !== saved.state) void client.invalidateQueries({ queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.problems(id).queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.verification(id).queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.history(id).queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.unsentChanges(id).queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.lists() })
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
    },
    [client, id],
  )
}

/** Saves now whenever the window may be about to go away. */
function useFlushOnLeaving(autosave: Autosave<Draft>) {
  useFlush(autosave.flush)
  useEffect(() => {
    const flush = () => void autosave.flush()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      void autosave.flush()
      autosave.stop()
    }
  }, [autosave])
}

export interface ClaimAutosave {
  readonly state: SaveState
  /** Saves now what is not saved yet; whether all of it is stored. */
  flush(): Promise<boolean>
  /** After a clash: what is on screen goes over the revision that the user has seen. */
  keepMine(revision: number): void
}

/** Keeps the stored claim, and the step reached, equal to what is on screen. */
export function useClaimAutosave(
  claim: Claim,
  step: Step,
  form: Pick<UseFormReturn<ClaimContent>, 'getValues' | 'subscribe' | 'reset'>,
): ClaimAutosave {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const onSaved = useSaved(claim.id)
  const [drafts] = useState(() => draftStore(window.claimdesk.claims, claim.id, claim.content))
  // Only the claim as it was opened counts: from then on the form is ahead of it.
  const [autosave] = useState(() =>
    createAutosave<Draft, SavedDraft>(
      { revision: claim.revision, draft: { content: claim.content, step: claim.step } },
      {
        save: drafts.save,
        after,
        same: sameDraft,
        onState: setState,
        onSaved,
      },
    ),
  )
  const { getValues, subscribe, reset } = form

  useEffect(() => {
    const change = () => autosave.change({ content: structuredClone(getValues()), step })
    change()
    void autosave.flush()
    return subscribe({ formState: { values: true }, callback: change })
  }, [autosave, getValues, subscribe, step])

  // Changed otherwise than here, as by undo: shown at once where nothing typed would be lost by it.
  useEffect(() => {
    if (!autosave.adopt(claim.revision, draft => ({ ...draft, content: claim.content }))) return
    drafts.saw(claim.content)
    // The revision alone moves as well, as with an answer of the service: what is being typed in a field must not go with that.
    if (!sameContent(claim.content, getValues())) reset(claim.content)
  }, [autosave, drafts, getValues, reset, claim.revision, claim.content])

  useFlushOnLeaving(autosave)

  return { state, flush: autosave.flush, keepMine: revision => void autosave.rebase(revision) }
}
