import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { VaultCheck } from '../../../shared/ipc/vault-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useCancelVerifyVault, useVerifyVault } from '../../ipc/app-mutations.ts'
import { DamagedDocuments } from './damaged-documents.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  progress: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** The button that verifies the vault, how far that is, and in words what came of it. */
export function VaultVerification({ check }: { readonly check: VaultCheck }) {
  const { t } = useTranslation('settings')
  const styles = useStyles()
  const verify = useVerifyVault()
  const cancel = useCancelVerifyVault()
  return (
    <>
      <div className={styles.row}>
        {check.state === 'running' ? (
          <>
            <div className={styles.progress}>
              <Progress check={check} />
            </div>
            <Button onClick={() => cancel.mutate()}>{t('cancelVerify')}</Button>
          </>
        ) : (
          <Button onClick={() => verify.mutate()}>{t('verifyVault')}</Button>
        )}
      </div>
      <div role="status">
        <Result check={check} />
      </div>
    </>
  )
}

function Progress({ check }: { readonly check: Extract<VaultCheck, { state: 'running' }> }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { doneBytes, totalBytes } = check
  return (
    <>
      <ProgressBar aria-label={t('verifyVault')} value={totalBytes === 0 ? 0 : doneBytes / totalBytes} />
      <Text size={200}>
        {t('verifying', { done: format.bytes(doneBytes), total: format.bytes(totalBytes) })}
      </Text>
    </>
  )
}

function Result({ check }: { readonly check: VaultCheck }) {
  const { t } = useTranslation('settings')
  switch (check.state) {
    case 'never':
    case 'running':
      return null
    case 'cancelled':
      return <Text>{t('verifyCancelled')}</Text>
    case 'failed':
      return <ProblemMessage problem={check.problem} />
    case 'done':
      return <Finding check={check} />
  }
}

function Finding({ check }: { readonly check: Extract<VaultCheck, { state: 'done' }> }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const at = format.instant(check.at)
  const notWhole = new Set(check.damaged.map(({ sha256 }) => sha256)).size
  if (notWhole > 0) {
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('verifiedDamaged', { count: notWhole, at })} {t('healDamaged')}
          </MessageBarBody>
        </MessageBar>
        <DamagedDocuments documents={check.damaged} />
      </>
    )
  }
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {check.documents === 0 ? t('verifiedNone') : t('verifiedWhole', { count: check.documents, at })}
      </MessageBarBody>
    </MessageBar>
  )
}
