import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Unreadable } from '../../document-content/unreadable.ts'
import { NotShown } from './not-shown.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  picture: { maxWidth: '100%', boxShadow: tokens.shadow4 },
})

/** Pictures one below the other, as wide as there is room. */
export function PicturePreview({
  name,
  pictures,
}: {
  readonly name: string
  readonly pictures: readonly Blob[]
}) {
  const styles = useStyles()
  return (
    <div className={styles.list}>
      {pictures.map((picture, index) => (
        <Picture
          // biome-ignore lint/suspicious/noArrayIndexKey: a page of a scan has no other name than its number.
          key={index}
          picture={picture}
          name={name}
          page={pictures.length > 1 ? index + 1 : undefined}
        />
      ))}
    </div>
  )
}

function Picture({
  picture,
  name,
  page,
}: {
  readonly picture: Blob
  readonly name: string
  readonly page: number | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const [address, setAddress] = useState<string>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  if (isBroken) return <NotShown error={new Unreadable('no picture')} />
  return (
    <img
      className={styles.picture}
      src={address}
      alt={page === undefined ? name : t('pictureOfPage', { name, page })}
      onError={() => setBroken(true)}
    />
  )
}
