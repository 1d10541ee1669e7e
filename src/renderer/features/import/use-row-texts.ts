import { useTranslation } from 'react-i18next'
import type { TableWords } from '../../../shared/claim-table/table-words.ts'
import { tableWords } from '../../../shared/claim-table/words.ts'
import type { ImportRow } from '../../../shared/ipc/import-procedures.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'

/** The words of files in the language shown: columns are called here as they are there. */
export function useTableWords(): TableWords {
  const { i18n } = useTranslation()
  return i18n.language === 'it' ? tableWords.it : tableWords.en
}

/** What is wrong with a row, as a file of failed rows says it. */
export function useRowErrors(): (row: Pick<ImportRow, 'problems'>) => string {
  const { t } = useTranslation('imports')
  const { headings } = useTableWords()
  const texts = useProblemTexts()
  return ({ problems }) => {
    const errors = problems
      .filter(({ problem }) => problem.severity === 'blocker')
      .map(({ column, problem }) => {
        const title = texts.title(problem)
        return column === null ? title : t('rows.ofColumn', { column: headings[column], text: title })
      })
    return errors.length === 0 ? t('rows.ofAnotherRow') : errors.join('; ')
  }
}
