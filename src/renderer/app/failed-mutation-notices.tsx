import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useProblemTexts } from '../domain-ui/problem-texts.ts'
import { problemOf } from '../ipc/ask.ts'
import { useNotice } from '../ui/toasts.tsx'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The one who asked shows the problem in place. */
      showsProblem?: boolean
    }
  }
}

/** Tells of every change that main refused, unless the place where it was asked for tells of it. */
export function FailedMutationNotices() {
  const client = useQueryClient()
  const notify = useNotice()
  const texts = useProblemTexts()

  useEffect(
    () =>
      client.getMutationCache().subscribe(event => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (event.mutation.meta?.showsProblem) return
        const problem = problemOf(event.action.error)
        notify({ intent: 'error', title: texts.title(problem), body: texts.nextStep(problem) })
      }),
    [client, notify, texts],
  )
  return null
}
