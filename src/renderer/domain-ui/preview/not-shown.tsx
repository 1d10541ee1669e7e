import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Unreadable } from '../../document-content/unreadable.ts'
import { problemOf } from '../../ipc/ask.ts'
import { ProblemMessage } from '../problem-message.tsx'

export type WhyNotShown = 'kind' | 'size' | 'content'

/** Says that a document is not shown and what can be done instead; what went wrong with the vault is said as it is. */
export function NotShown({
  error,
  why = 'content',
}: {
  readonly error?: unknown
  readonly why?: WhyNotShown
}) {
  const { t } = useTranslation('preview')
  if (error !== undefined && !(error instanceof Unreadable)) {
    return <ProblemMessage problem={problemOf(error)} />
  }
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('notShown.title')}</MessageBarTitle>
        {` ${t(`notShown.${why}`)} ${t('notShown.next')}`}
      </MessageBarBody>
    </MessageBar>
  )
}
