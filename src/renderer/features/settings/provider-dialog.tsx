import { Body1, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SignInProvider, signInProviderSchema } from '../../../shared/service-api/sign-in.ts'
import { useChangeSettings } from '../../ipc/app-mutations.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** Sets the provider by hand, for services that do not name theirs (docs/sign-in.md). */
export function ProviderDialog({
  provider,
  onClose,
}: {
  readonly provider: SignInProvider | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('account')
  const change = useChangeSettings()
  const [typed, setTyped] = useState({
    authority: provider?.authority ?? '',
    clientId: provider?.clientId ?? '',
    scopes: provider?.scopes.join(' ') ?? '',
    isLocalhost: provider?.redirectHost === 'localhost',
  })
  const [wasAsked, setAsked] = useState(false)
  const isEmpty = typed.authority.trim() === ''
  const read = signInProviderSchema.safeParse({
    authority: typed.authority.trim(),
    clientId: typed.clientId.trim(),
    scopes: typed.scopes.split(/\s+/).filter(scope => scope !== ''),
    redirectHost: typed.isLocalhost ? 'localhost' : '127.0.0.1',
  })
  const isWrong = (field: string) =>
    wasAsked && !isEmpty && read.error?.issues.some(({ path }) => path[0] === field) === true

  const save = () => {
    setAsked(true)
    if (!isEmpty && !read.success) return
    change.mutate({ signInProvider: isEmpty ? null : (read.data ?? null) }, { onSuccess: onClose })
  }
  const field = (name: 'authority' | 'clientId' | 'scopes') => ({
    label: t(`providerDialog.${name}`),
    value: typed[name],
    onChange: (_: unknown, { value }: { readonly value: string }) =>
      setTyped(now => ({ ...now, [name]: value })),
  })

  return (
    <FormDialog
      title={t('providerDialog.title')}
      submit={{ label: t('providerDialog.save'), onAct: save, isPending: change.isPending }}
      others={[{ label: t('providerDialog.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('providerDialog.body')}</Body1>
      <TextField
        {...field('authority')}
        error={isWrong('authority') ? t('providerDialog.authorityInvalid') : undefined}
      />
      <TextField
        {...field('clientId')}
        error={isWrong('clientId') ? t('providerDialog.clientIdMissing') : undefined}
      />
      <TextField {...field('scopes')} hint={t('providerDialog.scopesHint')} />
      <Checkbox
        label={t('providerDialog.redirect')}
        checked={typed.isLocalhost}
        onChange={(_, { checked }) => setTyped(now => ({ ...now, isLocalhost: checked === true }))}
      />
    </FormDialog>
  )
}
