import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ClaimConflict } from '../../shared/ipc/claim-procedures.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useKeepOurs, useTakeTheirs } from '../ipc/claim-mutations.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { DifferenceTable } from './difference-table.tsx'
import { useProblemTexts } from './problem-texts.ts'
import { useStateText } from './state-text.ts'
import { versionDifferences } from './version-differences.ts'

/** A claim that the service has otherwise: both versions side by side, and the user chooses which one goes on. */
export function ConflictNotice({ id }: { readonly id: ClaimId }) {
  const { data: conflict } = useQuery(claimQueries.conflict(id))
  return conflict ? <TwoVersions id={id} conflict={conflict} /> : null
}

function TwoVersions({ id, conflict }: { readonly id: ClaimId; readonly conflict: ClaimConflict }) {
  const { t } = useTranslation('question')
  const navigate = useNavigate()
  const format = useFormat()
  const texts = useProblemTexts()
  const stateText = useStateText()
  const takeTheirs = useTakeTheirs()
  const keepOurs = useKeepOurs()
  const isBusy = takeTheirs.isPending || keepOurs.isPending
  const { theirs, state, receivedAt, code } = conflict
  const values = { state: stateText(state), when: format.instant(receivedAt) }
  return (
    <section aria-label={t('conflict.label')}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.title(problem(code))}</MessageBarTitle>
          {` ${texts.explanation(problem(code))} ${t('conflict.since', values)}`}
          {theirs && (
            <DifferenceTable
              found={versionDifferences(conflict.ours, theirs)}
              label={t('conflict.label')}
              mine={t('conflict.ours')}
              stored={t('conflict.theirs')}
            />
          )}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            disabledFocusable={isBusy}
            onClick={() =>
              keepOurs.mutate(id, { onSuccess: copy => void navigate(`/claims/${copy.id}/edit`) })
            }
          >
            {t('conflict.keepOurs')}
          </Button>
          <Button
            disabledFocusable={isBusy}
            onClick={() => takeTheirs.mutate(id, { onSuccess: () => void navigate(`/claims/${id}`) })}
          >
            {t('conflict.takeTheirs')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}
