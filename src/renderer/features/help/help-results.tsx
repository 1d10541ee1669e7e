import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { searchHelp } from '../../domain-ui/help-search.ts'
import { OutsideLink } from '../../domain-ui/outside-link.tsx'
import { useHelpTexts } from '../../domain-ui/use-help-texts.ts'
import { helpPath } from '../../i18n/help-topics.ts'
import { RouterLink } from '../../ui/router-link.tsx'

const useStyles = makeStyles({
  results: {
    maxWidth: '720px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  topic: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
  sections: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
})

/** What the help has on what was typed; support where that is nothing, and below all else. */
export function HelpResults({ query }: { readonly query: string }) {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const texts = useHelpTexts()
  const hits = searchHelp(texts, query)
  return (
    <div className={styles.results}>
      <Caption1 role="status">
        {hits.length === 0 ? t('search.none', { query }) : t('search.found', { count: hits.length })}
      </Caption1>
      <ul className={styles.list}>
        {hits.map(({ topic, sections }) => (
          <li key={topic} className={styles.topic}>
            <RouterLink to={helpPath({ topic })}>{texts[topic].title}</RouterLink>
            <Body1>{texts[topic].summary}</Body1>
            {sections.length > 0 && (
              <ul className={styles.sections}>
                {sections.map(section => (
                  <li key={section}>
                    <RouterLink to={helpPath({ topic, section })}>
                      {texts[topic].sections[section]?.title}
                    </RouterLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <Body1>{t('search.lastResort')}</Body1>
      <OutsideLink link="support" />
    </div>
  )
}
