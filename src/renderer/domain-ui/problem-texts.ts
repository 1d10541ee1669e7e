import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../shared/domain/problem.ts'
import { fieldName } from '../i18n/field-name.ts'
import { fileKindOf } from '../i18n/file-kind.ts'
import { helpPath } from '../i18n/help-topics.ts'
import { problemHelp } from '../i18n/problem-help.ts'
import { problemTextKey } from '../i18n/problem-text.ts'
import { useFormat } from '../i18n/use-format.ts'

/** What to say of a problem, in the language shown, with the problem's own values in it. */
export interface ProblemTextsOf {
  title(problem: Problem): string
  explanation(problem: Problem): string
  nextStep(problem: Problem): string
  /** The path of the help page that says more, where there is one. */
  helpPath(problem: Problem): string | undefined
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

export function useProblemTexts(): ProblemTextsOf {
  const { t } = useTranslation('problems')
  const { t: word } = useTranslation('domain')
  const { t: documentWord } = useTranslation('documents')
  const format = useFormat()
  return useMemo(() => {
    const spoken = (name: string, value: string | number | readonly string[]) => {
      if (typeof value === 'number') return format.number(value)
      if (name === 'mediaType') return documentWord(`fileKinds.${fileKindOf(String(value))}`)
      if (typeof value === 'string') return dayPattern.test(value) ? format.day(value) : value
      return format.list(name === 'fields' ? value.map(path => fieldName(path, word)) : value)
    }
    const say = (problem: Problem, part: 'title' | 'explanation' | 'nextStep') => {
      const values = Object.entries(problem.params ?? {}).map(
        ([name, value]) => [name, spoken(name, value)] as const,
      )
      // A defect that main never saw has no reference of its own.
      return t(`${problemTextKey(problem)}.${part}`, {
        reference: '–',
        field: fieldName(problem.path, word),
        ...Object.fromEntries(values),
      })
    }
    return {
      title: problem => say(problem, 'title'),
      explanation: problem => say(problem, 'explanation'),
      nextStep: problem => say(problem, 'nextStep'),
      helpPath(problem) {
        const place = problemHelp[problemTextKey(problem)]
        return place && helpPath(place)
      },
    }
  }, [t, word, documentWord, format])
}
