import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ArrowLeft20Regular, ArrowRight20Regular, Dismiss20Regular } from '@fluentui/react-icons'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { PreviewActions } from './preview-actions.tsx'
import type { PreviewedDocument } from './previewed-document.ts'

const PreviewBody = lazy(async () => ({ default: (await import('./preview/preview-body.tsx')).PreviewBody }))

const useStyles = makeStyles({
  surface: { maxWidth: '1100px', width: 'calc(100vw - 48px)', height: 'calc(100vh - 48px)' },
  body: { height: '100%', maxHeight: 'none' },
  title: { overflowWrap: 'anywhere' },
  content: { position: 'relative', overflow: 'auto', userSelect: 'text' },
  actions: { flexWrap: 'wrap', alignItems: 'center', justifySelf: 'stretch' },
  places: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginInlineEnd: 'auto',
  },
  which: { color: tokens.colorNeutralForeground2 },
})

interface DocumentPreviewProps<Document extends PreviewedDocument> {
  readonly claimId: ClaimId
  readonly documents: readonly Document[]
  /** The one that is shown; closed while none is. */
  readonly shownId: Document['id'] | null
  readonly onShow: (id: Document['id']) => void
  readonly onClose: () => void
}

/** One of a claim's documents to be looked at, with the ones before and after it at hand. */
export function DocumentPreview<Document extends PreviewedDocument>(props: DocumentPreviewProps<Document>) {
  const { documents, shownId, onClose } = props
  const index = documents.findIndex(({ id }) => id === shownId)
  const shown = documents[index]
  if (shown === undefined) return null
  return (
    <Dialog open onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <Surface {...props} shown={shown} index={index} />
    </Dialog>
  )
}

function Surface<Document extends PreviewedDocument>({
  claimId,
  documents,
  shown,
  index,
  onShow,
  onClose,
}: DocumentPreviewProps<Document> & { readonly shown: Document; readonly index: number }) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const go = (document: Document | undefined) => document && onShow(document.id)
  const before = documents[index - 1]
  const after = documents[index + 1]
  return (
    <DialogSurface className={styles.surface}>
      <DialogBody className={styles.body}>
        <DialogTitle
          className={styles.title}
          action={
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={t('close')}
              onClick={onClose}
            />
          }
        >
          {shown.name}
        </DialogTitle>
        <DialogContent className={styles.content}>
          <Suspense fallback={<Spinner label={t('loading')} />}>
            <PreviewBody key={shown.id} claimId={claimId} document={shown} />
          </Suspense>
        </DialogContent>
        <DialogActions fluid className={styles.actions}>
          <div className={styles.places}>
            <Button
              icon={<ArrowLeft20Regular />}
              aria-label={t('previous')}
              disabledFocusable={!before}
              onClick={() => go(before)}
            />
            <Text className={styles.which}>{t('which', { number: index + 1, total: documents.length })}</Text>
            <Button
              icon={<ArrowRight20Regular />}
              aria-label={t('next')}
              disabledFocusable={!after}
              onClick={() => go(after)}
            />
          </div>
          <PreviewActions claimId={claimId} document={shown} />
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  )
}
