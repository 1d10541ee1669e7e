import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate, useParams, useSearchParams } from 'react-router'
import { helpPath, helpTopics, type HelpTopic as Topic } from '../../i18n/help-topics.ts'
import { Page } from '../../ui/page.tsx'
import { HelpResults } from './help-results.tsx'
import { HelpTopic } from './help-topic.tsx'
import { HelpTopics } from './help-topics.tsx'

const queryName = 'search'

const useStyles = makeStyles({
  columns: { display: 'flex', gap: tokens.spacingHorizontalXXL, alignItems: 'start' },
  contents: { width: '240px', flexShrink: 0, position: 'sticky', top: 0 },
  search: { width: '280px' },
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

/** Every topic with its summary; or one of them, the others beside it; or what is found of what was typed. */
export function HelpPage() {
  const { t } = useTranslation('shell')
  const params = useParams()
  const topic = topicOf(params.topic)
  const [search] = useSearchParams()
  const query = search.get(queryName) ?? ''
  const content = () => {
    if (query.trim() !== '') return <HelpResults query={query} />
    return topic === undefined ? <HelpTopics /> : <TopicAmongOthers topic={topic} section={params.section} />
  }
  return (
    <Page title={t('navigation.help')} actions={<HelpSearch query={query} />}>
      {content()}
    </Page>
  )
}

/** What is typed is part of the address: going back from a topic finds it again. */
function HelpSearch({ query }: { readonly query: string }) {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const navigate = useNavigate()
  const search = (typed: string) => {
    const address = typed === '' ? '/help' : `/help?${new URLSearchParams({ [queryName]: typed })}`
    void navigate(address, { replace: query !== '' })
  }
  return (
    <SearchBox
      className={styles.search}
      aria-label={t('search.label')}
      placeholder={t('search.label')}
      value={query}
      onChange={(_, { value }) => search(value)}
    />
  )
}

function TopicAmongOthers({
  topic,
  section,
}: {
  readonly topic: Topic
  readonly section: string | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const { t: word } = useTranslation('shell')
  return (
    <div className={styles.columns}>
      <nav aria-label={word('helpTopics')} className={styles.contents}>
        <ul className={styles.list}>
          {helpTopics.map(one => (
            <li key={one}>
              <NavLink
                to={helpPath({ topic: one })}
                className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
              >
                {t(`topics.${one}.title`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <HelpTopic key={topic} topic={topic} section={section} />
    </div>
  )
}
