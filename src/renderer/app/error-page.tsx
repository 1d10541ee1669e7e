import { Button, Caption1 } from '@fluentui/react-components'
import { ErrorCircle48Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { EmptyState } from '../ui/empty-state.tsx'

/** Stands in for a page that met a defect of ours. What was typed is saved as it is typed, so reloading loses nothing. */
export function ErrorPage() {
  const { t } = useTranslation('shell')
  const error = useRouteError()
  return (
    <EmptyState icon={<ErrorCircle48Regular />} title={t('errorPage.title')} body={t('errorPage.body')}>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {t('errorPage.reload')}
      </Button>
      <details>
        <summary>{t('errorPage.details')}</summary>
        <Caption1>{String(error)}</Caption1>
      </details>
    </EmptyState>
  )
}
