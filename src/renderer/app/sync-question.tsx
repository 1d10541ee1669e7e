import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/domain/problem.ts'
import { type SyncQuestion as Question, syncQuestions } from '../../shared/ipc/sync-procedures.ts'
import { useProblemTexts } from '../domain-ui/problem-texts.ts'
import { useGoOn } from '../ipc/app-mutations.ts'
import { appQueries } from '../ipc/app-queries.ts'

/** What sync stopped for and asks, on every page until it is answered; staying stopped is an answer, too. */
export function SyncQuestion() {
  const { data: status } = useQuery(appQueries.syncStatus())
  const found = status?.state === 'stopped' ? status.problem : null
  const question = syncQuestions.find(code => code === found?.code)
  return found && question ? <Asked key={question} problem={found} question={question} /> : null
}

function Asked({ problem, question }: { readonly problem: Problem; readonly question: Question }) {
  const { t } = useTranslation('question')
  const texts = useProblemTexts()
  const goOn = useGoOn()
  const [staysStopped, setStaysStopped] = useState(false)
  // Another address, or another program: there is nothing to be trusted.
  const canGoOn = question !== 'service-knows-nothing'
  return (
    <section aria-label={t('label')}>
      <MessageBar intent="error" shape="square" layout={staysStopped ? 'auto' : 'multiline'}>
        <MessageBarBody>
          <MessageBarTitle>{texts.title(problem)}</MessageBarTitle>
          {staysStopped ? ` ${t('isStopped')}` : ` ${texts.explanation(problem)} ${texts.nextStep(problem)}`}
        </MessageBarBody>
        <MessageBarActions>
          {staysStopped && <Button onClick={() => setStaysStopped(false)}>{t('answer')}</Button>}
          {!staysStopped && canGoOn && (
            <Button disabledFocusable={goOn.isPending} onClick={() => goOn.mutate(question)}>
              {question === 'data-folder-copied' ? t('useHere') : t('trust')}
            </Button>
          )}
          {!staysStopped && (
            <Button appearance="transparent" onClick={() => setStaysStopped(true)}>
              {t('stayStopped')}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}
