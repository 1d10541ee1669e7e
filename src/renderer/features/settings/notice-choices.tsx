import { Checkbox, Switch } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { NoticeSettings } from '../../../shared/ipc/app-procedures.ts'
import { useChangeSettings } from '../../ipc/app-mutations.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { FormField } from '../../ui/field.tsx'

const kinds = ['decisions', 'comments', 'deadlines', 'returned', 'sync'] as const
const manners = ['quietWhileFocused', 'customerNames'] as const

/** What the system's notifications may tell of; switched off, the choices stay for another time. */
export function NoticeChoices({ notices }: { readonly notices: NoticeSettings }) {
  const { t } = useTranslation('settings')
  const { mutate: change } = useChangeSettings()
  const box = (name: (typeof kinds)[number] | (typeof manners)[number]) => (
    <Checkbox
      key={name}
      label={t(`notices.${name}`)}
      checked={notices[name]}
      disabled={!notices.isOn}
      onChange={(_, { checked }) => change({ notices: { ...notices, [name]: checked === true } })}
    />
  )
  return (
    <>
      <Switch
        label={t('notices.isOn')}
        checked={notices.isOn}
        onChange={(_, { checked }) => change({ notices: { ...notices, isOn: checked } })}
      />
      <FormField label={t('notices.about')}>
        <CheckGroup>{kinds.map(box)}</CheckGroup>
      </FormField>
      <FormField label={t('notices.how')} hint={t('notices.customerNamesHint')}>
        <CheckGroup>{manners.map(box)}</CheckGroup>
      </FormField>
    </>
  )
}
