import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/domain/problem.ts'
import { useProblemTexts } from './problem-texts.ts'

/** One problem in the place where it hurts, with a way to try again where given. */
export function ProblemMessage({
  problem,
  onRetry,
}: {
  readonly problem: Problem
  readonly onRetry?: (() => void) | undefined
}) {
  const { t } = useTranslation('shell')
  const texts = useProblemTexts()
  return (
    <MessageBar intent={problem.retryable ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title(problem)}</MessageBarTitle>
        {` ${texts.explanation(problem)} ${texts.nextStep(problem)}`}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{t('retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
