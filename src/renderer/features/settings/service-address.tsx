import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../../shared/ipc/app-procedures.ts'
import { useChangeSettings } from '../../ipc/app-mutations.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { TextField } from '../../ui/field.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  field: { alignSelf: 'stretch' },
})

/** The remote service's address, saved on confirmation: half an address must not be tried. */
export function ServiceAddress({
  saved,
  isManaged,
}: {
  readonly saved: string | null
  /** An administrator set it. */
  readonly isManaged: boolean
}) {
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const notify = useNotice()
  const change = useChangeSettings()
  const { data: info } = useQuery(appQueries.info())
  const [typed, setTyped] = useState(saved ?? '')
  const [isRefused, setRefused] = useState(false)

  const save = () => {
    const address = settingsSchema.shape.serviceUrl.safeParse(typed.trim() || null)
    setRefused(!address.success)
    if (!address.success) return
    change.mutate(
      { serviceUrl: address.data },
      { onSuccess: () => notify({ intent: 'success', title: t('serviceUrlSaved') }) },
    )
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <div className={styles.field}>
        <TextField
          type="url"
          label={t('serviceUrl')}
          hint={t(isManaged ? 'managed.locked' : 'serviceUrlHint')}
          readOnly={isManaged}
          error={isRefused ? t('serviceUrlInvalid') : undefined}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value)
            setRefused(false)
          }}
        />
      </div>
      {info?.serviceUrl != null && info.serviceUrl !== saved && (
        <Caption1>{t('serviceInUse', { url: info.serviceUrl })}</Caption1>
      )}
      {!isManaged && (
        <Button type="submit" disabledFocusable={typed.trim() === (saved ?? '') || change.isPending}>
          {t('serviceUrlSave')}
        </Button>
      )}
    </form>
  )
}
