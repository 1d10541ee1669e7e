import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { searchHelp } from '../../domain-ui/help-search.ts'
import { useHelpTexts } from '../../domain-ui/use-help-texts.ts'
import { helpPath } from '../../i18n/help-topics.ts'
import { RouterLink } from '../../ui/router-link.tsx'

/** More would push the list down; the palette and the help itself find them all. */
const mostTopics = 2
/** Shorter ones are in every topic. */
const shortestWord = 3

const useStyles = makeStyles({
  found: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})

/** Topics of the help that have the words searched for: whoever looks for one need not know where. */
export const HelpFound = memo(function HelpFound({ search }: { readonly search: string }) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const texts = useHelpTexts()
  const hits = search.length < shortestWord ? [] : searchHelp(texts, search).slice(0, mostTopics)
  if (hits.length === 0) return null
  return (
    <Caption1 className={styles.found}>
      {t('inHelp')}
      {hits.map(({ topic, sections: [section] }) => (
        <RouterLink key={topic} inline to={helpPath({ topic, section })}>
          {texts[topic].title}
        </RouterLink>
      ))}
    </Caption1>
  )
})
