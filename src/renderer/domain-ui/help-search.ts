import { foldText, hasWords } from '../i18n/fold-text.ts'
import { type HelpPart, type HelpText, type HelpTopic, helpTopics } from '../i18n/help-topics.ts'

export interface HelpHit {
  readonly topic: HelpTopic
  /** Those of its sections that hold every word themselves. */
  readonly sections: readonly string[]
}

function textOf({ title, body }: HelpPart): string {
  return [title, ...body].join(' ')
}

/** What the user most likely means comes first: words in the title count more than in the summary, and those more than in the text. */
function rankOf({ title, summary }: HelpText, query: string): number {
  if (hasWords(title, query)) return 0
  return hasWords(`${title} ${summary}`, query) ? 1 : 2
}

/** The topics that hold every word typed, in the language whose texts are given; none for a blank query. */
export function searchHelp(texts: Readonly<Record<HelpTopic, HelpText>>, query: string): HelpHit[] {
  if (foldText(query) === '') return []
  return helpTopics
    .filter(topic => {
      const { summary, sections } = texts[topic]
      const parts = [textOf(texts[topic]), summary, ...Object.values(sections).map(textOf)]
      return hasWords(parts.join(' '), query)
    })
    .toSorted((a, b) => rankOf(texts[a], query) - rankOf(texts[b], query))
    .map(topic => ({
      topic,
      sections: Object.entries(texts[topic].sections)
        .filter(([, section]) => hasWords(textOf(section), query))
        .map(([name]) => name),
    }))
}
