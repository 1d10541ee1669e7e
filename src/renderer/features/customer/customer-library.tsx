import { Body1, Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerId } from '../../../shared/domain/customer-book.ts'
import type { LibraryDocument } from '../../../shared/ipc/customer-procedures.ts'
import { DocumentPreview } from '../../domain-ui/document-preview.tsx'
import { DocumentRow, DocumentRows } from '../../domain-ui/document-rows.tsx'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { PreviewButton } from '../../domain-ui/preview-button.tsx'
import { SaveCopyButton } from '../../domain-ui/save-copy-button.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { customerQueries } from '../../ipc/customer-queries.ts'
import { RouterLink } from '../../ui/router-link.tsx'

/** The documents of all the customer's claims, each file once, to be looked at and saved. */
export function CustomerLibrary({ id }: { readonly id: CustomerId }) {
  const { t } = useTranslation('customers')
  const [shown, setShown] = useState<LibraryDocument | null>(null)
  return (
    <Loaded query={useQuery(customerQueries.documents(id))}>
      {documents =>
        documents.length === 0 ? (
          <Body1>{t('library.none')}</Body1>
        ) : (
          <>
            <DocumentRows label={t('library.title')}>
              {documents.map(document => (
                <LibraryItem key={document.id} document={document} onPreview={() => setShown(document)} />
              ))}
            </DocumentRows>
            {shown && (
              <DocumentPreview
                claimId={shown.claimId}
                documents={documents.filter(({ claimId }) => claimId === shown.claimId)}
                shownId={shown.id}
                onShow={next => setShown(documents.find(document => document.id === next) ?? null)}
                onClose={() => setShown(null)}
              />
            )}
          </>
        )
      }
    </Loaded>
  )
}

function LibraryItem({
  document,
  onPreview,
}: {
  readonly document: LibraryDocument
  readonly onPreview: () => void
}) {
  const { t } = useTranslation('claims')
  const format = useFormat()
  const { name, addedAt, claimId, claimName } = document
  return (
    <DocumentRow
      document={document}
      fact={format.instant(addedAt)}
      actions={
        <>
          <PreviewButton name={name} size="small" onClick={onPreview} />
          <SaveCopyButton claimId={claimId} document={document} />
        </>
      }
    >
      <Caption1>
        <RouterLink to={`/claims/${claimId}`}>{claimName.trim() || t('unnamedClaim')}</RouterLink>
      </Caption1>
    </DocumentRow>
  )
}
