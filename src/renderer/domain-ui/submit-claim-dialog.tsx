import {
  Body1,
  Button,
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
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../shared/domain/claim.ts'
import type { ClaimContent } from '../../shared/domain/claim-content.ts'
import { useFormat } from '../i18n/use-format.ts'
import { appQueries } from '../ipc/app-queries.ts'
import { problemOf } from '../ipc/ask.ts'
import { useSubmitClaim } from '../ipc/claim-mutations.ts'
import { Detail, DetailList } from '../ui/detail-list.tsx'
import { ProblemMessage } from './problem-message.tsx'
import { useProfile } from './use-profile.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Asks once more, then puts the claim in the outbox. Why it was refused, if it was, is said in the dialog. */
export function SubmitClaimDialog({
  claim,
  open,
  onClose,
  onSubmitted,
}: {
  readonly claim: Claim
  readonly open: boolean
  readonly onClose: () => void
  readonly onSubmitted?: ((claim: Claim) => void) | undefined
}) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const submit = useSubmitClaim()
  const customer = claim.content.customer.name.trim() || t('unnamedCustomer')

  const close = () => {
    submit.reset()
    onClose()
  }
  const send = () =>
    submit.mutate(claim.id, {
      onSuccess: sent => {
        close()
        onSubmitted?.(sent)
      },
    })

  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('submitDialog.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t('submitDialog.body', { customer })}</Body1>
            <ClaimedFor content={claim.content} />
            <Body1>{t('submitDialog.irreversible')}</Body1>
            {submit.error && <ProblemMessage problem={problemOf(submit.error)} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={submit.isPending} onClick={send}>
              {t('submitDialog.submit')}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('submitDialog.cancel')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** What decides the claim, to be read once more. */
function ClaimedFor({ content }: { readonly content: ClaimContent }) {
  const { t } = useTranslation('domain')
  const { t: word } = useTranslation('profiles')
  const { profile, hasOthers } = useProfile()
  const { data: partner } = useQuery(appQueries.profile())
  const under = [partner?.profile.company, profile?.name || (hasOthers ? word('first') : '')].filter(Boolean)
  const format = useFormat()
  const { solutionArea: area, activities, mpnId } = content
  return (
    <DetailList>
      {under.length > 0 && <Detail label={word('goesOutUnder')}>{under.join(' · ')}</Detail>}
      <Detail label={t('fields.solutionArea')}>{area === null ? '' : t(`solutionAreas.${area}`)}</Detail>
      <Detail label={t('fields.activity')}>
        {format.list(activities.map(activity => t(`activities.${activity}.name`)))}
      </Detail>
      <Detail label={t('fields.mpnId')}>{mpnId}</Detail>
    </DetailList>
  )
}
