import { Caption1, Caption1Strong, Link, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { ClaimColumn } from '../../../shared/claim-table/columns.ts'
import type { ImportRow } from '../../../shared/ipc/import-procedures.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { useTableWords } from './use-row-texts.ts'

const useStyles = makeStyles({
  list: {
    position: 'sticky',
    left: '64px',
    width: 'fit-content',
    maxWidth: 'min(900px, 70vw)',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  problem: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, display: 'inline-flex', paddingTop: '1px' },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
})

export function cellId({ number }: ImportRow, column: ClaimColumn): string {
  return `row-${number}-${column}`
}

export function problemsId({ number }: ImportRow): string {
  return `problems-of-row-${number}`
}

/** All that is wrong with a row, in the words of the wizard: in which column, what, and what to do. */
export function RowProblems({ row }: { readonly row: ImportRow }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { t: word } = useTranslation('domain')
  const { headings } = useTableWords()
  const texts = useProblemTexts()
  return (
    <ul id={problemsId(row)} className={styles.list}>
      {row.problems.map(({ column, problem }) => {
        const isBlocker = problem.severity === 'blocker'
        const title = texts.title(problem)
        return (
          <li key={`${column} ${JSON.stringify(problem)}`} className={styles.problem}>
            <span
              className={`${styles.icon} ${isBlocker ? styles.blocker : styles.warning}`}
              role="img"
              aria-label={word(`severities.${problem.severity}`)}
            >
              {isBlocker ? <ErrorCircle16Filled aria-hidden /> : <Warning16Filled aria-hidden />}
            </span>
            <span>
              {column === null ? (
                <Caption1Strong>{title}</Caption1Strong>
              ) : (
                // The cell may lie far to the side.
                <Link
                  as="button"
                  inline
                  onClick={() => document.getElementById(cellId(row, column))?.focus()}
                >
                  <Caption1Strong>
                    {t('rows.ofColumn', { column: headings[column], text: title })}
                  </Caption1Strong>
                </Link>
              )}{' '}
              <Caption1>{texts.nextStep(problem)}</Caption1>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
