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
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatch } from 'react-router'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import type { ClaimSummary } from '../../shared/ipc/claim-list.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { claimQueries } from '../ipc/claim-queries.ts'
import { useAddGivenFiles } from './use-add-given-files.ts'

/** More would be a search, which the list of claims is better at. */
const mostClaims = 6
const mostNames = 3

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  claim: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
})

/** Asks which claim gets the files that were dropped on the program's icon or opened with it; the one whose documents are shown takes them. */
export function GivenFiles() {
  const { data: names = [] } = useQuery(appQueries.givenFiles())
  const shown = claimIdSchema.safeParse(useMatch('/claims/:id/edit/documents')?.params.id).data
  if (names.length === 0) return null
  return shown === undefined ? <ClaimChoice names={names} /> : <Taking claimId={shown} />
}

function Taking({ claimId }: { readonly claimId: ClaimId }) {
  const { add } = useAddGivenFiles()
  const take = useEffectEvent(() => add.mutate(claimId))
  useEffect(() => take(), [])
  return null
}

function ClaimChoice({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('documents')
  const styles = useStyles()
  const { data: page } = useQuery(
    claimQueries.list({ search: '', states: ['draft', 'ready'], offset: 0, limit: mostClaims + 1 }),
  )
  const { isPending, add, addToNew, leave } = useAddGivenFiles()
  const open = page?.claims ?? []
  const more = names.length - mostNames
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open: stays }) => !stays && leave.mutate()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('given.title', { count: names.length })}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>
              {[...new Set(names)].slice(0, mostNames).map(name => (
                <Caption1 key={name} block>
                  <bdi>{name}</bdi>
                </Caption1>
              ))}
              {more > 0 && <Caption1 block>{t('given.more', { count: more })}</Caption1>}
            </div>
            <ul className={styles.list} aria-label={t('given.claims')}>
              {open.slice(0, mostClaims).map(claim => (
                <li key={claim.id}>
                  <Button
                    appearance="subtle"
                    className={styles.claim}
                    disabledFocusable={isPending}
                    onClick={() => add.mutate(claim.id)}
                  >
                    <ClaimTexts claim={claim} />
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={isPending} onClick={() => addToNew.mutate()}>
              {t('given.newClaim')}
            </Button>
            <Button onClick={() => leave.mutate()}>{t('given.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function ClaimTexts({ claim }: { readonly claim: ClaimSummary }) {
  const { t } = useTranslation('claims')
  const styles = useStyles()
  return (
    <span className={styles.texts}>
      <Body1>{claim.customerName.trim() || t('unnamedCustomer')}</Body1>
      <Caption1>{claim.claimName.trim() || t('unnamedClaim')}</Caption1>
    </span>
  )
}
