import { Spinner } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../ipc/ask.ts'
import { ProblemMessage } from './problem-message.tsx'

/** What main answered; until then a spinner, and instead of it, if need be, the problem with a way to try again. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  readonly children: (data: T) => ReactNode
}) {
  const { t } = useTranslation('shell')
  // What was known stays on screen when a later refetch fails; the sync status tells of it.
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) {
    return <ProblemMessage problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
  }
  return <Spinner label={t('loading')} delay={300} />
}
