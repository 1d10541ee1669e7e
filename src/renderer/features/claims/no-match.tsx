import { Button } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'

export function NoMatch({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const { t } = useTranslation('claims')
  return (
    <EmptyState
      icon={<SearchRegular />}
      title={search === '' ? t('noMatch.filtered') : t('noMatch.title', { search })}
      body={t(search === '' ? 'noMatch.otherFilters' : 'noMatch.body')}
    >
      <Button onClick={onClear}>{t(search === '' ? 'noMatch.clearFilters' : 'noMatch.clear')}</Button>
    </EmptyState>
  )
}
