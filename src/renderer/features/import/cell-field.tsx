import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimColumn } from '../../../shared/claim-table/columns.ts'
import type { ImportRow } from '../../../shared/ipc/import-procedures.ts'
import { useCorrectCell } from '../../ipc/import-queries.ts'
import { cellId, problemsId } from './row-problems.tsx'
import { useTableWords } from './use-row-texts.ts'

const useStyles = makeStyles({
  // Fluent's own input, hundreds of times on a page, would be slow to draw.
  field: {
    width: '100%',
    minWidth: '150px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  wrong: {
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder2}`,
    outlineOffset: '-1px',
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
})

/** One cell: what is typed counts once the field is left, or with Enter; Escape takes it back. */
export function CellField({ row, column }: { readonly row: ImportRow; readonly column: ClaimColumn }) {
  const styles = useStyles()
  const { t } = useTranslation('imports')
  const { headings } = useTableWords()
  const correct = useCorrectCell()
  const stored = row.cells[column] ?? ''
  const [text, setText] = useState(stored)
  useEffect(() => setText(stored), [stored])
  const isWrong = row.problems.some(one => one.column === column && one.problem.severity === 'blocker')

  function keep(): void {
    if (text.trim() !== stored) correct.mutate({ row: row.number, column, text: text.trim() })
  }

  return (
    <input
      id={cellId(row, column)}
      className={mergeClasses(styles.field, isWrong && styles.wrong)}
      aria-label={t('rows.cell', { column: headings[column], row: row.number })}
      aria-invalid={isWrong}
      {...(row.problems.length > 0 && { 'aria-describedby': problemsId(row) })}
      data-column={column}
      spellCheck={false}
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep()
        if (key === 'Escape') setText(stored)
      }}
    />
  )
}
