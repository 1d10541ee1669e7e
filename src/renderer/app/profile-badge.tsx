import { Badge } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useProfile } from '../domain-ui/use-profile.ts'

/** Names the profile in the header and in the window's title, where it has a name or is one of several. */
export function ProfileBadge() {
  const { t } = useTranslation('profiles')
  const { t: shell } = useTranslation('shell')
  const { profile, hasOthers } = useProfile()
  const name = profile?.name || (hasOthers ? t('first') : '')
  const title = name === '' ? shell('appName') : t('title', { name })
  useEffect(() => {
    document.title = title
  }, [title])
  if (name === '') return null
  return (
    <Badge appearance="outline" size="large">
      {t('shownAs', { name })}
    </Badge>
  )
}
