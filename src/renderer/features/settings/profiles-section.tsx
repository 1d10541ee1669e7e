import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { firstProfileId, type Profile, type ProfileList } from '../../../shared/ipc/profiles-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { profileColour } from '../../domain-ui/profile-colour.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { profilesQueries, useRemoveProfile, useSwitchProfile } from '../../ipc/profiles-queries.ts'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { ProfileDialog } from './profile-dialog.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '6px',
    borderInlineStartStyle: 'solid',
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  numbers: { display: 'block' },
  place: { outlineStyle: 'none' },
})

type Editing = { readonly profile: Profile | undefined }

/** The profiles of this computer: add, name, switch, forget. */
export function ProfilesSection() {
  const styles = useStyles()
  const { t } = useTranslation('profiles')
  const query = useQuery(profilesQueries.list())
  const notify = useNotice()
  const remove = useRemoveProfile()
  const [editing, setEditing] = useState<Editing | null>(null)
  const forget = ({ id }: Profile) =>
    remove.mutate(id, {
      onSuccess: ({ folder }) => notify({ intent: 'info', title: t('removed'), body: folder }),
    })
  return (
    <Section title={t('section')}>
      <WhereMenuLeads />
      <Caption1>{t('hint')}</Caption1>
      <Loaded query={query}>
        {list => (
          <ul aria-label={t('list')} className={styles.list}>
            {list.profiles.map(profile => (
              <ProfileItem
                key={profile.id}
                profile={profile}
                list={list}
                onEdit={() => setEditing({ profile })}
                onRemove={() => forget(profile)}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <div>
        <Button onClick={() => setEditing({ profile: undefined })}>{t('add')}</Button>
      </div>
      {editing && <ProfileDialog profile={editing.profile} onClose={() => setEditing(null)} />}
    </Section>
  )
}

/** Seen, and in the focus, when the menu leads here. */
function WhereMenuLeads() {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const { hash, key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen again, the menu leads here again, by another key
  useEffect(() => {
    if (hash !== '#profiles') return
    place.current?.focus()
    place.current?.scrollIntoView()
  }, [hash, key])
  return <div ref={place} tabIndex={-1} className={styles.place} />
}

function ProfileItem({
  profile,
  list,
  onEdit,
  onRemove,
}: {
  readonly profile: Profile
  readonly list: ProfileList
  readonly onEdit: () => void
  readonly onRemove: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('profiles')
  const change = useSwitchProfile()
  const format = useFormat()
  const { id, colour, mpnIds } = profile
  const name = profile.name || t('first')
  const isOpen = id === list.current
  return (
    <li className={styles.item} style={{ borderInlineStartColor: profileColour[colour] }}>
      <span className={styles.name}>
        <Body1Strong>{name}</Body1Strong>
        {isOpen && <Body1>{` (${t('open')})`}</Body1>}
        {mpnIds.length > 0 && (
          <Caption1 className={styles.numbers}>{t('mpnIdsOf', { mpnIds: format.list(mpnIds) })}</Caption1>
        )}
      </span>
      {!isOpen && (
        <Button disabledFocusable={change.isPending} onClick={() => change.mutate(id)}>
          {t('switchTo', { name })}
        </Button>
      )}
      <Button onClick={onEdit}>{t('edit', { name })}</Button>
      {!isOpen && id !== firstProfileId && <Button onClick={onRemove}>{t('remove', { name })}</Button>}
    </li>
  )
}
