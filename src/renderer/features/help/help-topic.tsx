import { Body1, Body1Strong, Link, makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { helpLinks, linksOfTopic, type HelpTopic as Topic } from '../../i18n/help-topics.ts'
import { useOpenLink } from '../../ipc/app-mutations.ts'

const useStyles = makeStyles({
  topic: {
    maxWidth: '640px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
  },
})

/** One topic in full, with the places outside that it sends to; those open in the system's browser. */
export function HelpTopic({ topic }: { readonly topic: Topic }) {
  const styles = useStyles()
  const { t } = useTranslation('help')
  const openLink = useOpenLink()
  const paragraphs: readonly string[] = t(`topics.${topic}.body`, { returnObjects: true })
  return (
    <article className={styles.topic}>
      <Subtitle1 as="h2">{t(`topics.${topic}.title`)}</Subtitle1>
      <Body1Strong>{t(`topics.${topic}.summary`)}</Body1Strong>
      {paragraphs.map(paragraph => (
        <Body1 as="p" key={paragraph}>
          {paragraph}
        </Body1>
      ))}
      {linksOfTopic[topic].map(link => (
        <Link key={link} as="button" onClick={() => openLink.mutate(helpLinks[link])}>
          {t(`links.${link}`)} <Open16Regular aria-hidden />
        </Link>
      ))}
    </article>
  )
}
