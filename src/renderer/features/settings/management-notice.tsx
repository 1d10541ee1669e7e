import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Management } from '../../../shared/ipc/managed.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** What an administrator set, and what of the file does not count. */
export function ManagementNotice({ management }: { readonly management: Management | null }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  if (management === null) return null
  const { file, names, ignored } = management
  const isUnreadable = ignored.includes('*')
  return (
    <MessageBar layout="multiline" intent={ignored.length > 0 ? 'warning' : 'info'}>
      <MessageBarBody>
        <MessageBarTitle>{t('managed.title')}</MessageBarTitle>
        {names.length > 0 &&
          t('managed.sets', {
            count: names.length,
            names: format.list(names.map(name => t(`managed.names.${name}`))),
          })}{' '}
        {isUnreadable && t('managed.unreadable', { file })}
        {ignored.length > 0 && !isUnreadable && t('managed.ignored', { file, keys: format.list(ignored) })}
      </MessageBarBody>
    </MessageBar>
  )
}
