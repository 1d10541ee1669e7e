import { DocumentQuestionMarkRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { RouterLink } from '../ui/router-link.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('shell')
  return (
    <EmptyState icon={<DocumentQuestionMarkRegular />} title={t('notFound.title')} body={t('notFound.body')}>
      <RouterLink to="/claims">{t('notFound.back')}</RouterLink>
    </EmptyState>
  )
}
