import { Body1, Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountStatus } from '../../../shared/ipc/account-procedures.ts'
import type { SignInProvider } from '../../../shared/service-api/sign-in.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { accountQueries, useCancelSignIn, useSignIn, useSignOut } from '../../ipc/account-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { ProviderDialog } from './provider-dialog.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

interface Provided {
  readonly provider: SignInProvider | null
  /** An administrator set it. */
  readonly isProviderManaged: boolean
}

/** Who is signed in at the service, and the ways in and out. */
export function AccountSection(provided: Provided) {
  const { t } = useTranslation('account')
  const query = useQuery(accountQueries.status())
  return (
    <Section title={t('section')}>
      <Loaded query={query}>{status => <Account status={status} {...provided} />}</Loaded>
    </Section>
  )
}

function Account({ status, provider, isProviderManaged }: Provided & { readonly status: AccountStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('account')
  const [asksProvider, setAsksProvider] = useState(false)
  const needsSignIn = status.state !== 'given-token'
  return (
    <>
      <div role="status">
        <Body1>
          <StateText status={status} />
        </Body1>
      </div>
      {status.problem !== null && <ProblemMessage problem={status.problem} />}
      {needsSignIn && status.isForgottenAtEnd && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('forgottenAtEnd')}</MessageBarBody>
        </MessageBar>
      )}
      <DetailList>
        <Detail label={t('provider')}>
          {status.authority ?? provider?.authority ?? t('providerBySelf')}
        </Detail>
      </DetailList>
      <div className={styles.actions}>
        <Ways state={status.state} />
        {!isProviderManaged && <Button onClick={() => setAsksProvider(true)}>{t('setProvider')}</Button>}
      </div>
      {asksProvider && <ProviderDialog provider={provider} onClose={() => setAsksProvider(false)} />}
    </>
  )
}

function StateText({ status: { state, account } }: { readonly status: AccountStatus }) {
  const { t } = useTranslation('account')
  const name = account === null ? '' : `${account.name} (${account.email})`
  switch (state) {
    case 'no-service':
      return t('states.noService')
    case 'signed-out':
      return t('states.signedOut')
    case 'signing-in':
      return t('states.signingIn')
    case 'signed-in':
      return t('states.signedIn', { name })
    case 'ended':
      return t('states.ended', { name })
    case 'given-token':
      return t('states.givenToken')
  }
}

/** What can be done next: in, out, or no further. */
function Ways({ state }: { readonly state: AccountStatus['state'] }) {
  const { t } = useTranslation('account')
  const notify = useNotice()
  const signIn = useSignIn()
  const cancel = useCancelSignIn()
  const signOut = useSignOut()
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: ({ revoked }) =>
        notify({ intent: 'success', title: t(revoked ? 'signedOutAndRevoked' : 'signedOutHere') }),
    })
  if (state === 'signing-in') return <Button onClick={() => cancel.mutate()}>{t('cancel')}</Button>
  const isSignedIn = state === 'signed-in'
  return (
    <>
      {!isSignedIn && (
        <Button
          appearance="primary"
          disabledFocusable={state === 'no-service' || state === 'given-token' || signIn.isPending}
          onClick={() => signIn.mutate()}
        >
          {t('signIn')}
        </Button>
      )}
      {(isSignedIn || state === 'ended') && (
        <Button disabledFocusable={signOut.isPending} onClick={leave}>
          {t('signOut')}
        </Button>
      )}
    </>
  )
}
