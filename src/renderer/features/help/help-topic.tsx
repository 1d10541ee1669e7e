import { Body1, Body1Strong, makeStyles, Subtitle1, Subtitle2, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { OutsideLink } from '../../domain-ui/outside-link.tsx'
import { useHelpTexts } from '../../domain-ui/use-help-texts.ts'
import { helpSections, linksOfTopic, type HelpTopic as Topic } from '../../i18n/help-topics.ts'

const useStyles = makeStyles({
  topic: {
    maxWidth: '640px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalM,
  },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    scrollMarginTop: tokens.spacingVerticalM,
  },
  heading: {
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  paragraph: { margin: 0 },
})

interface HelpTopicProps {
  readonly topic: Topic
  /** The section that was asked for: it is brought into sight, and the focus to its heading. */
  readonly section?: string | undefined
}

/** One topic in full, with the places outside that it sends to; those open in the system's browser. */
export function HelpTopic({ topic, section: wanted }: HelpTopicProps) {
  const styles = useStyles()
  const { title, summary, body, sections } = useHelpTexts()[topic]
  return (
    <article className={styles.topic}>
      <Subtitle1 as="h2">{title}</Subtitle1>
      <Body1Strong>{summary}</Body1Strong>
      <Paragraphs body={body} />
      {helpSections[topic].map(name => (
        <Section key={name} title={sections[name]?.title ?? ''} isWanted={name === wanted}>
          {sections[name]?.body ?? []}
        </Section>
      ))}
      {linksOfTopic[topic].map(link => (
        <OutsideLink key={link} link={link} />
      ))}
    </article>
  )
}

interface SectionProps {
  readonly title: string
  readonly isWanted: boolean
  readonly children: readonly string[]
}

function Section({ title, isWanted, children }: SectionProps) {
  const styles = useStyles()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isWanted) return
    section.current?.querySelector('h3')?.focus({ preventScroll: true })
    section.current?.scrollIntoView()
  }, [isWanted])
  return (
    <section ref={section} className={styles.section}>
      <Subtitle2 as="h3" tabIndex={-1} className={styles.heading}>
        {title}
      </Subtitle2>
      <Paragraphs body={children} />
    </section>
  )
}

function Paragraphs({ body }: { readonly body: readonly string[] }) {
  const styles = useStyles()
  return body.map(paragraph => (
    <Body1 as="p" key={paragraph} className={styles.paragraph}>
      {paragraph}
    </Body1>
  ))
}
