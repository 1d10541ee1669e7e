import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { NavLink, useParams } from 'react-router'
import { helpTopics, type HelpTopic as Topic } from '../../i18n/help-topics.ts'
import { Page } from '../../ui/page.tsx'
import { HelpTopic } from './help-topic.tsx'
import { HelpTopics } from './help-topics.tsx'

const useStyles = makeStyles({
  columns: { display: 'flex', gap: tokens.spacingHorizontalXXL, alignItems: 'start' },
  contents: { width: '240px', flexShrink: 0, position: 'sticky', top: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected, fontWeight: tokens.fontWeightSemibold },
})

function topicOf(param: string | undefined): Topic | undefined {
  return helpTopics.find(topic => topic === param)
}

/** Every topic with its summary; or one of them, the others beside it. */
export function HelpPage() {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const { t: word } = useTranslation('shell')
  const topic = topicOf(useParams().topic)
  if (topic === undefined) {
    return (
      <Page title={word('navigation.help')}>
        <HelpTopics />
      </Page>
    )
  }
  return (
    <Page title={word('navigation.help')}>
      <div className={styles.columns}>
        <nav aria-label={word('helpTopics')} className={styles.contents}>
          <ul className={styles.list}>
            {helpTopics.map(one => (
              <li key={one}>
                <NavLink
                  to={`/help/${one}`}
                  className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
                >
                  {t(`topics.${one}.title`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <HelpTopic key={topic} topic={topic} />
      </div>
    </Page>
  )
}
