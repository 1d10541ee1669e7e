import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { helpTopics } from '../../i18n/help-topics.ts'
import { RouterLink } from '../../ui/router-link.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxWidth: '720px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  topic: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
})

export function HelpTopics() {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const { t: command } = useTranslation('commands')
  return (
    <ul className={styles.list}>
      {helpTopics.map(topic => (
        <li key={topic} className={styles.topic}>
          <RouterLink to={`/help/${topic}`}>{t(`topics.${topic}.title`)}</RouterLink>
          <Body1>{t(`topics.${topic}.summary`)}</Body1>
        </li>
      ))}
      <li className={styles.topic}>
        <RouterLink to="/help/shortcuts">{command('shortcuts.title')}</RouterLink>
        <Body1>{command('shortcuts.summary')}</Body1>
      </li>
    </ul>
  )
}
