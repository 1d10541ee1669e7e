import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import type { LatestVerification } from '../../../shared/ipc/claim-procedures.ts'
import { ask, problemOf } from '../../ipc/ask.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'

/** The steps that write what the service is asked about. */
const stepsAskedAbout: ReadonlySet<Step> = new Set(['customer', 'products'])

/** What came of the user's own question. */
type Asked =
  | { readonly kind: 'answered'; readonly count: number }
  /** Domain and tenant ID are not in a form to be asked about. */
  | { readonly kind: 'not-askable' }
  | { readonly kind: 'failed'; readonly problem: Problem }

/** What the service said of the claim, and the way to ask it. */
export interface VerificationView {
  /** Null before the first answer. */
  readonly latest: LatestVerification | null
  readonly isChecking: boolean
  /** Null while the user has not asked on this step; a question in the background fails in silence. */
  readonly asked: Asked | null
  check(): void
}

interface Question {
  /** Where the user asked; null for the question that goes out when a step is left. */
  readonly askedOn: Step | null
}

interface Parts {
  flush(): Promise<boolean>
  /** From now on what is wrong at the path is said there. */
  touch(path: string): void
}

/** Asks the service whenever a step that it knows about is left changed, and when the user wants it. */
export function useVerification(id: ClaimId, step: Step, { flush, touch }: Parts): VerificationView {
  const client = useQueryClient()
  const { data: latest = null } = useQuery(claimQueries.verification(id))
  const { mutate, ...question } = useMutation({
    meta: { showsProblem: true },
    mutationFn: async ({ askedOn }: Question) => {
      const isSaved = await flush()
      if (askedOn === null) {
        const last = await ask(window.claimdesk.claims.verification({ id }))
        // What the claim says is not what is stored, or the service has been asked about it already.
        if (!isSaved || last?.isStale === false) return undefined
      }
      return ask(window.claimdesk.claims.verify({ id }))
    },
    onSuccess: answer => {
      if (!answer) return
      for (const { path } of answer.problems) if (path !== undefined) touch(path)
      void client.invalidateQueries({ queryKey: claimQueries.problems(id).queryKey })
      void client.invalidateQueries({ queryKey: claimQueries.verification(id).queryKey })
    },
  })

  const leave = useEffectEvent(() => mutate({ askedOn: null }))
  useEffect(() => (stepsAskedAbout.has(step) ? () => leave() : undefined), [step])

  return {
    latest,
    isChecking: question.isPending,
    asked: question.variables?.askedOn === step ? askedOf(question) : null,
    check: () => mutate({ askedOn: step }),
  }
}

function askedOf({
  data,
  error,
}: {
  readonly data: { readonly problems: readonly Problem[] } | null | undefined
  readonly error: Error | null
}): Asked | null {
  if (error !== null) return { kind: 'failed', problem: problemOf(error) }
  if (data === undefined) return null
  return data === null ? { kind: 'not-askable' } : { kind: 'answered', count: data.problems.length }
}
