import { Checkbox, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Attachment, type AttachmentDetails, attachmentKinds } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { problemOf } from '../ipc/ask.ts'
import { useFlush } from '../ipc/flush.ts'
import { CheckGroup } from '../ui/check-group.tsx'
import { FormField, TextAreaField } from '../ui/field.tsx'
import { useDescribeDocument } from './document-mutations.ts'
import { DocumentNameField } from './document-name-field.tsx'
import { ProblemMessage } from './problem-message.tsx'
import { useProblemTexts } from './problem-texts.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  covers: { flexDirection: 'row', flexWrap: 'wrap' },
})

/** A product or workload of the claim, by the key that documents name it with. */
interface CoverableItem {
  readonly key: string
  readonly name: string
}

export interface DocumentItemProps {
  readonly claimId: ClaimId
  readonly document: Attachment
  /** Its place in the order, from 0, and how many there are. */
  readonly place: number
  readonly count: number
  /** The service has it: it stays as it is. */
  readonly isSent?: boolean
  /** What it can cover: the items of the claim as on screen. */
  readonly items: readonly CoverableItem[]
  /** Those to be said at their fields. */
  readonly problems: readonly Problem[]
  /** A field was left, named by its problem path. */
  readonly onLeave: (path: string) => void
}

function detailsOf({ name, kind, acknowledgementDate, covers, note }: Attachment): AttachmentDetails {
  return { name, kind, acknowledgementDate, covers, note }
}

/** What is on screen, saved at once with every change; it stays there should saving fail. */
function useDetails({ claimId, document }: Pick<DocumentItemProps, 'claimId' | 'document'>) {
  const [unsaved, setUnsaved] = useState<AttachmentDetails>()
  const describe = useDescribeDocument(claimId, document.id)
  // Never fails: what went wrong is shown from `describe`.
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const details = unsaved ?? detailsOf(document)
  useFlush(() => {
    if (describe.isError) save({ ...details })
    return saving.current
  })
  const save = (changed: AttachmentDetails) => {
    setUnsaved(changed)
    // Only the last one's answer says that what is on screen is what is stored.
    const onSuccess = () => setUnsaved(latest => (latest === changed ? undefined : latest))
    saving.current = Promise.allSettled([describe.mutateAsync(changed, { onSuccess })])
  }
  return {
    details,
    change: (part: Partial<AttachmentDetails>) => save({ ...details, ...part }),
    retry: () => save({ ...details }),
    problem: describe.error === null ? undefined : problemOf(describe.error),
  }
}

/** What the user says of a document: its name, what it is, when the customer signed, which items it covers, a note. */
export function DocumentDetails(props: DocumentItemProps) {
  const { t } = useTranslation('documents')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const { document, items, onLeave } = props
  const { details, change, retry, problem } = useDetails(props)
  const message = useMessages(props)
  const path = (field: string) => `documents.${document.id}.${field}`
  const cover = (key: string, on: boolean) => {
    const others = details.covers.filter(other => other !== key)
    change({ covers: on ? [...others, key] : others })
  }
  return (
    <>
      <div className={styles.columns}>
        <DocumentNameField
          name={details.name}
          path={path('name')}
          {...message('name')}
          onRename={name => change({ name })}
          onLeave={() => onLeave(path('name'))}
        />
        <FormField label={domain('fields.documentKind')} {...message('kind')} data-field={path('kind')}>
          <Select
            value={details.kind}
            onBlur={() => onLeave(path('kind'))}
            onChange={(_, { value }) => {
              const kind = attachmentKinds.find(known => known === value)
              if (kind !== undefined) change({ kind })
            }}
          >
            {attachmentKinds.map(kind => (
              <option key={kind} value={kind}>
                {domain(`attachmentKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          label={domain('fields.acknowledgementDate')}
          {...message('acknowledgementDate', t('acknowledgementHint'))}
          data-field={path('acknowledgementDate')}
        >
          <Input
            type="date"
            value={details.acknowledgementDate ?? ''}
            onBlur={() => onLeave(path('acknowledgementDate'))}
            onChange={(_, { value }) => change({ acknowledgementDate: value === '' ? null : value })}
          />
        </FormField>
      </div>
      <FormField
        label={domain('fields.covers')}
        {...message('covers')}
        data-field={path('covers')}
        onBlur={() => onLeave(path('covers'))}
      >
        <CheckGroup className={styles.covers}>
          {items.length === 0 && <Text size={200}>{t('coversNothing')}</Text>}
          {items.map(({ key, name }) => (
            <Checkbox
              key={key}
              label={name}
              checked={details.covers.includes(key)}
              onChange={(_, { checked }) => cover(key, checked === true)}
            />
          ))}
        </CheckGroup>
      </FormField>
      <TextAreaField
        label={domain('fields.documentNote')}
        hint={t('noteHint')}
        value={details.note}
        maxLength={2_000}
        onChange={(_, { value }) => change({ note: value })}
      />
      {problem && <ProblemMessage problem={problem} onRetry={retry} />}
    </>
  )
}

// A line is kept free, so that a message that appears moves nothing.
const emptyLine = '\u00a0'

function useMessages({ document, problems }: DocumentItemProps) {
  const texts = useProblemTexts()
  return (field: string, hint: string = emptyLine) => {
    const path = `documents.${document.id}.${field}`
    const found = problems.find(one => one.path === path && one.severity !== 'info')
    if (found === undefined) return { hint }
    return found.severity === 'blocker' ? { error: texts.title(found) } : { warning: texts.title(found) }
  }
}
