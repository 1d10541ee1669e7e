import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProtectionStatus } from '../../../shared/ipc/protection-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { PassphraseDialog } from '../../domain-ui/passphrase-dialog.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useMakeRecoveryCode } from '../../ipc/protection-mutations.ts'
import { protectionQueries } from '../../ipc/protection-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { KeyChange } from './key-change.tsx'
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What keeps the documents' key, the ways back in, and a new key. */
export function DocumentProtection() {
  const { t } = useTranslation('protection')
  const query = useQuery(protectionQueries.status())
  return (
    <Section title={t('section')}>
      <Loaded query={query}>{status => <Protection status={status} />}</Loaded>
    </Section>
  )
}

function Protection({ status }: { readonly status: ProtectionStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('protection')
  const format = useFormat()
  const makeCode = useMakeRecoveryCode()
  const [code, setCode] = useState<string | null>(null)
  const [asksPassphrase, setAsksPassphrase] = useState(false)
  const { protection, passphraseSetAt, recoveryCodeMadeAt, isLocked } = status
  const keeper = t(`keepers.${protection ?? 'missing'}`)
  return (
    <>
      {protection === 'file-permissions' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{keeper}</MessageBarBody>
        </MessageBar>
      )}
      <DetailList>
        {protection !== 'file-permissions' && <Detail label={t('keptBy')}>{keeper}</Detail>}
        <Detail label={t('passphrase')}>
          {passphraseSetAt === null ? t('notSet') : t('setOn', { day: format.instant(passphraseSetAt) })}
        </Detail>
        <Detail label={t('recoveryCode')}>
          {recoveryCodeMadeAt === null
            ? t('notSet')
            : t('madeOn', { day: format.instant(recoveryCodeMadeAt) })}
        </Detail>
      </DetailList>
      <div className={styles.actions}>
        <Button disabled={isLocked} onClick={() => setAsksPassphrase(true)}>
          {t(passphraseSetAt === null ? 'setPassphrase' : 'changePassphrase')}
        </Button>
        <Button
          disabled={isLocked}
          onClick={() => makeCode.mutate(undefined, { onSuccess: made => setCode(made.code) })}
        >
          {t(recoveryCodeMadeAt === null ? 'makeCode' : 'makeCodeAnew')}
        </Button>
      </div>
      <KeyChange status={status} />
      {asksPassphrase && (
        <PassphraseDialog hasKeyring={protection === 'keyring'} onClose={() => setAsksPassphrase(false)} />
      )}
      {code !== null && (
        <RecoveryCodeDialog
          code={code}
          replacesOne={recoveryCodeMadeAt !== null}
          onClose={() => setCode(null)}
        />
      )}
    </>
  )
}
