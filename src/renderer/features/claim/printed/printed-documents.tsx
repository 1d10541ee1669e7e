import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Section } from '../../../ui/section.tsx'
import { SimpleTable } from '../../../ui/simple-table.tsx'
import { useItemNames } from '../use-item-names.ts'

/** The claim's proof: each document with what it is, what it covers, and the hash by which its bytes are known. */
export function PrintedDocuments({ claim: { content, documents } }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const nameOf = useItemNames(content)
  const title = word('fields.documents')
  return (
    <Section title={title}>
      {documents.length === 0 ? (
        <p>{t('documents.empty')}</p>
      ) : (
        <SimpleTable
          label={title}
          columns={[
            title,
            word('fields.documentKind'),
            word('fields.acknowledgementDate'),
            word('fields.covers'),
            'SHA-256',
          ]}
          rows={documents.map(({ id, name, sizeBytes, kind, acknowledgementDate, covers, sha256 }) => ({
            key: id,
            cells: [
              `${name} (${format.bytes(sizeBytes)})`,
              word(`attachmentKinds.${kind}`),
              acknowledgementDate === null ? t('overview.notGiven') : format.day(acknowledgementDate),
              format.list(covers.map(nameOf)),
              sha256,
            ],
          }))}
        />
      )}
    </Section>
  )
}
