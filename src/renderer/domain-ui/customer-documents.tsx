import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { Library20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerDocument } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useFormat } from '../i18n/use-format.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useReuseDocument } from './document-mutations.ts'
import { DocumentRow, DocumentRows } from './document-rows.tsx'
import { Loaded } from './loaded.tsx'

/** The button for attaching documents that other claims for the same customer have, without storing them again. */
export function CustomerDocuments({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useTranslation('documents')
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<Library20Regular />}>{t('library.open')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('library.title')}</DialogTitle>
          <DialogContent>
            <Offers claimId={claimId} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="secondary">{t('library.close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Offers({ claimId }: { readonly claimId: ClaimId }) {
  const { t } = useTranslation('documents')
  const query = useQuery(claimQueries.ofCustomer(claimId))
  return (
    <Loaded query={query}>
      {offers =>
        offers.length === 0 ? (
          <Body1>{t('library.none')}</Body1>
        ) : (
          <DocumentRows label={t('library.title')}>
            {offers.map(offer => (
              <Offer key={offer.id} claimId={claimId} offer={offer} />
            ))}
          </DocumentRows>
        )
      }
    </Loaded>
  )
}

function Offer({ claimId, offer }: { readonly claimId: ClaimId; readonly offer: CustomerDocument }) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const reuse = useReuseDocument(claimId)
  const { id, name, claimName, addedAt } = offer
  return (
    <DocumentRow
      document={offer}
      fact={format.instant(addedAt)}
      actions={
        <Button
          aria-description={name}
          disabledFocusable={reuse.isPending || reuse.isSuccess}
          onClick={() => reuse.mutate(id)}
        >
          {t('library.use')}
        </Button>
      }
    >
      {claimName !== '' && <Caption1>{t('library.from', { claim: claimName })}</Caption1>}
    </DocumentRow>
  )
}
