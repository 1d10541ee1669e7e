import { Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { Detail, DetailList } from '../../ui/detail-list.tsx'
import { Section } from '../../ui/section.tsx'
import { VaultVerification } from './vault-verification.tsx'

/** How much the vault holds, and whether all of it is whole. */
export function DocumentVault() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const contents = useQuery(appQueries.vaultContents())
  const check = useQuery(appQueries.vaultCheck())
  return (
    <Section title={t('documents')}>
      <Loaded query={contents}>
        {({ documents, fileBytes }) => (
          <DetailList>
            <Detail label={t('vaultHolds')}>
              {t('vaultContents', { count: documents, size: format.bytes(fileBytes) })}
            </Detail>
          </DetailList>
        )}
      </Loaded>
      <Caption1>{t('verifyVaultHint')}</Caption1>
      <Loaded query={check}>{latest => <VaultVerification check={latest} />}</Loaded>
    </Section>
  )
}
