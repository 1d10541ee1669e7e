import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settingsSchema } from '../../../shared/ipc/app-procedures.ts'
import {
  type Profile,
  type ProfileColour,
  profileColours,
  profileMpnIdsSchema,
} from '../../../shared/ipc/profiles-procedures.ts'
import { useAddProfile, useChangeProfile } from '../../ipc/profiles-queries.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

/** Name, colour and partner numbers of a profile; of a new one the service's address, too. */
export function ProfileDialog({
  profile,
  onClose,
}: {
  /** Undefined for a new one. */
  readonly profile: Profile | undefined
  readonly onClose: () => void
}) {
  const { t } = useTranslation('profiles')
  const add = useAddProfile()
  const change = useChangeProfile()
  const [name, setName] = useState(profile?.name ?? '')
  const [colour, setColour] = useState<ProfileColour>(profile?.colour ?? 'blue')
  const [numbers, setNumbers] = useState(profile?.mpnIds.join(', ') ?? '')
  const [address, setAddress] = useState('')
  const [wasAsked, setAsked] = useState(false)
  const serviceUrl = settingsSchema.shape.serviceUrl.safeParse(address.trim() || null)

  const mpnIds = profileMpnIdsSchema.safeParse(numbers.split(/[\s,;]+/).filter(number => number !== ''))

  const save = () => {
    setAsked(true)
    if (name.trim() === '' || !serviceUrl.success || !mpnIds.success) return
    const done = { onSuccess: onClose }
    const description = { name: name.trim(), colour, mpnIds: mpnIds.data }
    if (profile) change.mutate({ id: profile.id, ...description }, done)
    else add.mutate({ ...description, serviceUrl: serviceUrl.data }, done)
  }

  return (
    <FormDialog
      title={profile ? t('edit', { name: profile.name || t('first') }) : t('add')}
      submit={{ label: t('save'), onAct: save, isPending: add.isPending || change.isPending }}
      others={[{ label: t('cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <TextField
        label={t('name')}
        value={name}
        error={wasAsked && name.trim() === '' ? t('nameMissing') : undefined}
        onChange={(_, { value }) => setName(value)}
      />
      <ChoiceField
        label={t('colour')}
        choices={profileColours.map(value => ({ value, label: t(`colours.${value}`) }))}
        value={colour}
        onChoose={setColour}
      />
      <TextField
        label={t('mpnIds')}
        hint={t('mpnIdsHint')}
        value={numbers}
        error={wasAsked && !mpnIds.success ? t('mpnIdsInvalid') : undefined}
        onChange={(_, { value }) => setNumbers(value)}
      />
      {profile === undefined && (
        <TextField
          type="url"
          label={t('serviceUrl')}
          value={address}
          error={wasAsked && !serviceUrl.success ? t('serviceUrlInvalid') : undefined}
          onChange={(_, { value }) => setAddress(value)}
        />
      )}
    </FormDialog>
  )
}
