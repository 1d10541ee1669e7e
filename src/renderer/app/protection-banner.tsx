import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PassphraseDialog } from '../domain-ui/passphrase-dialog.tsx'
import { protectionQueries } from '../ipc/protection-queries.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

/** Says that documents are locked, or that nothing but a file’s rights protects their key. It stands in nobody’s way. */
export function ProtectionBanner() {
  const { t } = useTranslation('protection')
  const { data: status } = useQuery(protectionQueries.status())
  const [wasPutOff, setPutOff] = useState(false)
  const [isExplained, setExplained] = useState(false)
  const [asks, setAsks] = useState<'passphrase' | 'unlock' | null>(null)
  const close = () => setAsks(null)
  if (status === undefined) return null
  const isOpenToAll = !status.isLocked && status.protection === 'file-permissions' && !wasPutOff
  return (
    <>
      {status.isLocked && (
        <section aria-label={t('locked.label')}>
          <MessageBar intent="warning" shape="square">
            <MessageBarBody>
              <MessageBarTitle>{t('locked.title')}</MessageBarTitle>
              {` ${t('locked.body')}`}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setAsks('unlock')}>{t('locked.unlock')}</Button>
            </MessageBarActions>
          </MessageBar>
        </section>
      )}
      {isOpenToAll && (
        <section aria-label={t('unprotected.label')}>
          {/* One line of a small window; the rest of it for who asks. */}
          <MessageBar intent="warning" shape="square" layout={isExplained ? 'multiline' : 'singleline'}>
            <MessageBarBody>
              <MessageBarTitle>{t('unprotected.title')}</MessageBarTitle>
              {isExplained && ` ${t('unprotected.body')}`}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => setAsks('passphrase')}>
                {t('setPassphrase')}
              </Button>
              <Button
                size="small"
                appearance="transparent"
                aria-expanded={isExplained}
                onClick={() => setExplained(!isExplained)}
              >
                {t('unprotected.details')}
              </Button>
              <Button size="small" appearance="transparent" onClick={() => setPutOff(true)}>
                {t('unprotected.dismiss')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </section>
      )}
      {asks === 'unlock' && <UnlockDialog waysIn={status.waysIn} onClose={close} />}
      {asks === 'passphrase' && <PassphraseDialog hasKeyring={false} onClose={close} />}
    </>
  )
}
