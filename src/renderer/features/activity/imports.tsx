import { Button, Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClaimImport } from '../../../shared/ipc/import-procedures.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { importQueries, useUndoImport } from '../../ipc/import-queries.ts'
import { Section } from '../../ui/section.tsx'
import { useListStyles } from './list-styles.ts'

/** The latest imports of claims, each to be undone while nothing of it was changed or sent. */
export function Imports() {
  const { t } = useTranslation('imports')
  const { data: imports = [] } = useQuery(importQueries.list())
  const styles = useListStyles()
  if (imports.length === 0) return null
  return (
    <Section title={t('history.title')}>
      <ul aria-label={t('history.title')} className={styles.list}>
        {imports.map(one => (
          <ImportItem key={one.id} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function ImportItem({ one }: { readonly one: ClaimImport }) {
  const { t } = useTranslation('imports')
  const styles = useListStyles()
  const format = useFormat()
  const undo = useUndoImport()
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{one.fileName}</span>
        {one.canUndo && (
          <Button
            size="small"
            aria-label={t('history.undo', { file: one.fileName })}
            disabledFocusable={undo.isPending}
            onClick={() => undo.mutate(one.id)}
          >
            {t('undo')}
          </Button>
        )}
      </div>
      <div className={styles.facts}>
        <Caption1>{format.instant(one.at)}</Caption1>
        <Caption1>{t('counts.claims', { count: one.claims })}</Caption1>
        {one.undoneAt !== null && (
          <Caption1>{t('history.undone', { when: format.instant(one.undoneAt) })}</Caption1>
        )}
      </div>
    </li>
  )
}
