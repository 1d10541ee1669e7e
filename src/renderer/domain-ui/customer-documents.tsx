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
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { Library20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerDocument } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useFormat } from '../i18n/use-format.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useReuseDocument } from './document-mutations.ts'
import { Loaded } from './loaded.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
})

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
  const styles = useStyles()
  const query = useQuery(claimQueries.ofCustomer(claimId))
  return (
    <Loaded query={query}>
      {offers =>
        offers.length === 0 ? (
          <Body1>{t('library.none')}</Body1>
        ) : (
          <ul className={styles.list} aria-label={t('library.title')}>
            {offers.map(offer => (
              <Offer key={offer.id} claimId={claimId} offer={offer} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function Offer({ claimId, offer }: { readonly claimId: ClaimId; readonly offer: CustomerDocument }) {
  const { t } = useTranslation('documents')
  const { t: word } = useTranslation('domain')
  const styles = useStyles()
  const format = useFormat()
  const reuse = useReuseDocument(claimId)
  const { id, name, kind, claimName, sizeBytes, addedAt } = offer
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <Body1>
          <bdi>{name}</bdi>
        </Body1>
        <Caption1>
          {[word(`attachmentKinds.${kind}`), format.bytes(sizeBytes), format.instant(addedAt)].join(' · ')}
        </Caption1>
        {claimName !== '' && <Caption1>{t('library.from', { claim: claimName })}</Caption1>}
      </div>
      <Button
        aria-description={name}
        disabledFocusable={reuse.isPending || reuse.isSuccess}
        onClick={() => reuse.mutate(id)}
      >
        {t('library.use')}
      </Button>
    </li>
  )
}
