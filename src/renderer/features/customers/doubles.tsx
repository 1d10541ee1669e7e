import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerDouble, CustomerSummary } from '../../../shared/ipc/customer-procedures.ts'
import { MergeDialog } from '../../domain-ui/merge-dialog.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { customerQueries, useKeepApart } from '../../ipc/customer-queries.ts'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  pair: {
    flexGrow: 1,
    flexBasis: '320px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  entry: { display: 'flex', flexDirection: 'column' },
})

/** Entries of the book that may be one customer, to be compared, merged or kept apart. */
export function Doubles() {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const { data: doubles = [] } = useQuery(customerQueries.doubles())
  const [isOpen, setOpen] = useState(false)
  if (doubles.length === 0) return null
  if (!isOpen)
    return (
      <MessageBar>
        <MessageBarBody>{t('doubles.found', { count: doubles.length })}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('doubles.show')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    )
  return (
    <Section title={t('doubles.title')}>
      <ul className={styles.list} aria-label={t('doubles.title')}>
        {doubles.map(double => (
          <Double key={`${double.one.id} ${double.other.id}`} double={double} />
        ))}
      </ul>
    </Section>
  )
}

function Double({ double: { one, other, reasons } }: { readonly double: CustomerDouble }) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const format = useFormat()
  const keepApart = useKeepApart()
  const [isMerging, setMerging] = useState(false)
  const names = format.list([one, other].map(({ name, domain }) => name || domain))
  return (
    <li className={styles.item}>
      <div className={styles.pair}>
        <Entry customer={one} />
        <Entry customer={other} />
        <Caption1>
          {t('doubles.same', { what: format.list(reasons.map(r => t(`doubles.reasons.${r}`))) })}
        </Caption1>
      </div>
      <Button aria-description={names} onClick={() => setMerging(true)}>
        {t('merge.start')}
      </Button>
      <Button
        appearance="subtle"
        aria-description={names}
        disabledFocusable={keepApart.isPending}
        onClick={() => keepApart.mutate({ one: one.id, other: other.id })}
      >
        {t('doubles.keepApart')}
      </Button>
      {isMerging && (
        <MergeDialog
          one={one.id}
          other={other.id}
          onMerged={() => setMerging(false)}
          onClose={() => setMerging(false)}
        />
      )}
    </li>
  )
}

function Entry({ customer: { name, domain, tenantId } }: { readonly customer: CustomerSummary }) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  return (
    <span className={styles.entry}>
      <Body1Strong>{name || t('unnamed')}</Body1Strong>
      <Body1>{domain}</Body1>
      <Caption1>{tenantId}</Caption1>
    </span>
  )
}
