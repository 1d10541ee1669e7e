import { Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../../shared/ipc/app-procedures.ts'
import { useChangeSettings } from '../../ipc/app-mutations.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { useNotice } from '../../ui/toasts.tsx'
import { AddressForm } from './address-form.tsx'

interface ServiceAddressProps {
  readonly saved: string | null
  /** An administrator set it. */
  readonly isManaged: boolean
}

/** The remote service's address, and the one in use where that is another. */
export function ServiceAddress({ saved, isManaged }: ServiceAddressProps) {
  const { t } = useTranslation('settings')
  const notify = useNotice()
  const change = useChangeSettings()
  const { data: info } = useQuery(appQueries.info())
  return (
    <AddressForm
      saved={saved}
      isManaged={isManaged}
      schema={settingsSchema.shape.serviceUrl}
      texts={{
        label: t('serviceUrl'),
        hint: t('serviceUrlHint'),
        invalid: t('serviceUrlInvalid'),
        save: t('serviceUrlSave'),
      }}
      isSaving={change.isPending}
      onSave={serviceUrl =>
        change.mutate(
          { serviceUrl },
          { onSuccess: () => notify({ intent: 'success', title: t('serviceUrlSaved') }) },
        )
      }
    >
      {info?.serviceUrl != null && info.serviceUrl !== saved && (
        <Caption1>{t('serviceInUse', { url: info.serviceUrl })}</Caption1>
      )}
    </AddressForm>
  )
}
