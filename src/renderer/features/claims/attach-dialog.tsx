import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { Document20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AttachmentKind, attachmentKinds } from '../../../shared/domain/attachment.ts'
import type { BulkAction } from '../../../shared/ipc/claim-list.ts'
import type { SharedDocument } from '../../../shared/ipc/document-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { problemOf } from '../../ipc/ask.ts'
import { usePickShared } from '../../ipc/claim-list-mutations.ts'
import { FormField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'

const useStyles = makeStyles({
  file: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere' },
})

/** Which file, and what is said of it, once for all the claims that get it. */
export function AttachDialog({
  count,
  onAct,
  onClose,
}: {
  readonly count: number
  readonly onAct: (action: BulkAction) => void
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const { t: domain } = useTranslation('domain')
  const format = useFormat()
  const pick = usePickShared()
  const [document, setDocument] = useState<SharedDocument | null>(null)
  const [as, setAs] = useState<AttachmentKind | null>(null)
  const [acknowledgementDate, setDate] = useState<string | null>(null)
  const [coversAll, setCoversAll] = useState(false)

  const choose = () =>
    pick.mutate(undefined, { onSuccess: picked => picked.document && setDocument(picked.document) })
  const attach = () =>
    document === null
      ? choose()
      : onAct({ kind: 'attach-document', document: document.id, as, acknowledgementDate, coversAll })
  const problem = pick.error === null ? null : problemOf(pick.error)
  return (
    <FormDialog
      title={t('bulk.ask.attach-document', { count })}
      submit={{
        label: t(document ? 'bulk.attach' : 'bulk.chooseFile'),
        onAct: attach,
        isPending: pick.isPending,
      }}
      others={[{ label: t('bulk.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Text>{t('bulk.askDocument')}</Text>
      {pick.isPending && <Spinner size="tiny" labelPosition="after" label={t('bulk.takingIn')} />}
      {document && !pick.isPending && (
        <div className={styles.file}>
          <Document20Regular />
          <Text className={styles.name}>{`${document.name} · ${format.bytes(document.sizeBytes)}`}</Text>
          <Button size="small" onClick={choose}>
            {t('bulk.anotherFile')}
          </Button>
        </div>
      )}
      {problem && problem.code !== 'cancelled' && <ProblemMessage problem={problem} onRetry={choose} />}
      <FormField label={domain('fields.documentKind')}>
        <Select
          value={as ?? ''}
          onChange={(_, { value }) => setAs(attachmentKinds.find(kind => kind === value) ?? null)}
        >
          <option value="">{t('bulk.usualKind')}</option>
          {attachmentKinds.map(kind => (
            <option key={kind} value={kind}>
              {domain(`attachmentKinds.${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={domain('fields.acknowledgementDate')}>
        <Input
          type="date"
          value={acknowledgementDate ?? ''}
          onChange={(_, { value }) => setDate(value === '' ? null : value)}
        />
      </FormField>
      <Checkbox
        label={t('bulk.coversAll')}
        checked={coversAll}
        onChange={(_, { checked }) => setCoversAll(checked === true)}
      />
    </FormDialog>
  )
}
