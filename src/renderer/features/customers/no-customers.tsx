import { PeopleRegular, SearchRegular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'

/** The book before its first customer, or where none matches. */
export function NoCustomers({ search }: { readonly search: string }) {
  const { t } = useTranslation('customers')
  return search === '' ? (
    <EmptyState icon={<PeopleRegular />} title={t('empty.title')} body={t('empty.body')} />
  ) : (
    <EmptyState icon={<SearchRegular />} title={t('noMatch.title', { search })} body={t('noMatch.body')} />
  )
}
