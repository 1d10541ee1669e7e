import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HomeSection } from '../../../shared/ipc/home-procedures.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'
import { HomeRow } from './home-row.tsx'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** One of the page's three lists; an empty one says what comes there. */
export function HomeClaims({
  name,
  section: { claims, total },
  children,
}: {
  readonly name: 'needsYou' | 'waits' | 'decided'
  readonly section: HomeSection
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('home')
  const styles = useStyles()
  const title = t(`${name}.title`)
  const more = total - claims.length
  return (
    <Section title={title}>
      {children}
      {claims.length === 0 ? (
        <div>
          <Text>{t(`${name}.none`)}</Text>
          <Caption1 className={styles.hint}>{t(`${name}.noneNext`)}</Caption1>
        </div>
      ) : (
        <ul className={styles.list} aria-label={title}>
          {claims.map(claim => (
            <HomeRow key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <Text>
          <RouterLink inline to="/claims">
            {t('more', { count: more })}
          </RouterLink>
        </Text>
      )}
    </Section>
  )
}
