import { Caption1, Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BookPath, bookPaths, bookValue, type CustomerId } from '../../shared/domain/customer-book.ts'
import type { BookedCustomer } from '../../shared/ipc/customer-procedures.ts'
import { fieldName } from '../i18n/field-name.ts'
import { customerQueries } from '../ipc/customer-queries.ts'
import { FormField, TextAreaField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { joinedNotes, mergedData } from './merged-customer.ts'
import { useMergeWithUndo } from './use-merge-with-undo.ts'

// As in the contract: more could not be saved.
const longestText = 20_000

const useStyles = makeStyles({
  values: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
  // Each value under the entry that it is of.
  choice: { alignItems: 'stretch' },
  about: { color: tokens.colorNeutralForeground2 },
})

interface MergeDialogProps {
  readonly one: CustomerId
  readonly other: CustomerId
  readonly onMerged: (kept: CustomerId) => void
  readonly onClose: () => void
}

/** Two entries of the book side by side: which values stay is the user's choice. */
export function MergeDialog({ one, other, ...rest }: MergeDialogProps) {
  const { data: first } = useQuery(customerQueries.one(one))
  const { data: second } = useQuery(customerQueries.one(other))
  return first && second ? <MergeForm pair={[first, second]} {...rest} /> : null
}

function MergeForm({
  pair,
  onMerged,
  onClose,
}: Omit<MergeDialogProps, 'one' | 'other'> & { readonly pair: readonly [BookedCustomer, BookedCustomer] }) {
  const { t } = useTranslation('customers')
  const styles = useStyles()
  const [first, second] = pair
  const [fromSecond, setFromSecond] = useState<ReadonlySet<BookPath>>(
    () => new Set(bookPaths.filter(path => bookValue(first, path) === '')),
  )
  const [notes, setNotes] = useState(() => joinedNotes(first.notes, second.notes))
  const [intoDrafts, setIntoDrafts] = useState(true)
  const merge = useMergeWithUndo()
  const choose = (path: BookPath, isSecond: boolean) => {
    const chosen = new Set(fromSecond)
    if (isSecond) chosen.add(path)
    else chosen.delete(path)
    setFromSecond(chosen)
  }
  const onMerge = () => {
    const data = mergedData(first, second, fromSecond)
    void merge.start({ keep: first.id, other: second.id, data, notes, intoDrafts }, data.name, () =>
      onMerged(first.id),
    )
  }
  return (
    <FormDialog
      title={t('merge.title')}
      submit={{ label: t('merge.merge'), onAct: onMerge, isPending: merge.isPending }}
      others={[{ label: t('cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <div className={styles.values}>
        {pair.map(({ id, claims }) => (
          <Caption1 key={id} className={styles.about}>
            {t('merge.claims', { count: claims })}
          </Caption1>
        ))}
      </div>
      {bookPaths
        .filter(path => bookValue(first, path) !== bookValue(second, path))
        .map(path => (
          <ValueChoice
            key={path}
            path={path}
            values={[bookValue(first, path), bookValue(second, path)]}
            isSecond={fromSecond.has(path)}
            onChoose={isSecond => choose(path, isSecond)}
          />
        ))}
      <TextAreaField
        label={t('notes.label')}
        maxLength={longestText}
        rows={3}
        value={notes}
        onChange={(_, { value }) => setNotes(value)}
      />
      <Checkbox
        label={t('merge.intoDrafts')}
        checked={intoDrafts}
        onChange={(_, { checked }) => setIntoDrafts(checked === true)}
      />
      <Caption1>{t('merge.sent')}</Caption1>
    </FormDialog>
  )
}

function ValueChoice({
  path,
  values,
  isSecond,
  onChoose,
}: {
  readonly path: BookPath
  readonly values: readonly [string, string]
  readonly isSecond: boolean
  readonly onChoose: (isSecond: boolean) => void
}) {
  const { t } = useTranslation('customers')
  const { t: word } = useTranslation('domain')
  const styles = useStyles()
  return (
    <FormField label={fieldName(path, word)}>
      <RadioGroup
        className={styles.choice}
        value={isSecond ? 'second' : 'first'}
        onChange={(_, { value }) => onChoose(value === 'second')}
      >
        <div className={styles.values}>
          <Radio value="first" label={values[0] || t('merge.empty')} />
          <Radio value="second" label={values[1] || t('merge.empty')} />
        </div>
      </RadioGroup>
    </FormField>
  )
}
