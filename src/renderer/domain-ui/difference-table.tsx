import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { fieldName } from '../i18n/field-name.ts'
import type { Difference } from './differences.ts'

interface DifferenceTableProps {
  readonly found: readonly Difference[]
  readonly label: string
  /** Headings of the two versions. */
  readonly mine: string
  readonly stored: string
}

/** Two versions of a claim side by side, where they differ. */
export function DifferenceTable({ found, label, mine, stored }: DifferenceTableProps) {
  const { t } = useTranslation('wizard')
  const { t: word } = useTranslation('domain')
  return (
    <Table size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('clash.field')}</TableHeaderCell>
          <TableHeaderCell>{mine}</TableHeaderCell>
          <TableHeaderCell>{stored}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {found.map(one => (
          <TableRow key={one.path}>
            <TableCell>{fieldName(one.path, word) || one.path}</TableCell>
            <TableCell>{one.mine || t('clash.empty')}</TableCell>
            <TableCell>{one.stored || t('clash.empty')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
