import { Caption1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { AssessedDocument } from '../../../../shared/domain/arbitration/assess-proof.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { SimpleTable } from '../../../ui/simple-table.tsx'

interface AssessedDocumentsProps {
  readonly documents: readonly AssessedDocument[]
  /** How old an acknowledgement may be. */
  readonly months: number
  readonly nameOf: (itemKey: string) => string
}

/** Each document with what it brings to a comparison: its signature's age, what it covers, what it says of the work. */
export function AssessedDocuments({ documents, months, nameOf }: AssessedDocumentsProps) {
  const { t } = useTranslation('arbitration')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const acknowledgement = ({ age, ageDays, signedOn }: AssessedDocument) => {
    if (signedOn === null || ageDays === null) return t('ages.none')
    const day = format.day(signedOn)
    return t(`ages.${age}`, { day, months, signed: t('age', { day, count: ageDays }) })
  }
  return (
    <SimpleTable
      label={t('assessment')}
      columns={[t('columns.document'), t('columns.acknowledgement'), t('columns.covers'), t('columns.work')]}
      rows={documents.map(document => ({
        key: document.id,
        cells: [
          <>
            <bdi>{document.name}</bdi>
            <br />
            <Caption1>{word(`attachmentKinds.${document.kind}`)}</Caption1>
          </>,
          acknowledgement(document),
          document.covers.length === 0 ? t('coversNone') : format.list(document.covers.map(nameOf)),
          t(`work.${document.kind}`),
        ],
      }))}
    />
  )
}
