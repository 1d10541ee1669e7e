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
import { useNavigate } from 'react-router'
import type { Problem } from '../../shared/domain/problem.ts'
import { backupQueries } from '../ipc/backup-queries.ts'

/** Says that the last backup could not be made, until one is, or until the user has seen it; Settings has the rest. */
export function BackupBanner() {
  const { t } = useTranslation('backups')
  const navigate = useNavigate()
  const { data: status } = useQuery(backupQueries.status())
  const [seen, setSeen] = useState<Problem | null>(null)
  const problem = status?.problem ?? null
  if (problem === null || problem === seen) return null
  return (
    <section aria-label={t('failing.label')}>
      <MessageBar intent="warning" shape="square" layout="singleline">
        <MessageBarBody>
          <MessageBarTitle>
            {t(problem.code === 'disk-full' ? 'failing.diskFull' : 'failing.title')}
          </MessageBarTitle>
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void navigate('/settings')}>
            {t('failing.settings')}
          </Button>
          <Button size="small" appearance="transparent" onClick={() => setSeen(problem)}>
            {t('failing.dismiss')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}
