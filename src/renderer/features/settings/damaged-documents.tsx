import { useTranslation } from 'react-i18next'
import type { VaultCheck } from '../../../shared/ipc/vault-procedures.ts'
import { claimPath } from '../../domain-ui/use-open-claim.ts'
import { RouterLink } from '../../ui/router-link.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'

type Damaged = Extract<VaultCheck, { state: 'done' }>['damaged'][number]

/** Each place where a document that is not whole is attached, with the way there. */
export function DamagedDocuments({ documents }: { readonly documents: readonly Damaged[] }) {
  const { t } = useTranslation('settings')
  return (
    <SimpleTable
      label={t('damagedDocuments')}
      columns={[t('damagedColumns.document'), t('damagedColumns.claim'), t('damagedColumns.damage')]}
      rows={documents.map((document, index) => ({
        key: `${index}`,
        cells: [document.name, <ClaimOf key="claim" document={document} />, t(`damage.${document.damage}`)],
      }))}
    />
  )
}

function ClaimOf({ document }: { readonly document: Damaged }) {
  const { t } = useTranslation('settings')
  const { t: claimWord } = useTranslation('claims')
  const { claimId, state, customerName, claimName, isRemoved } = document
  const name = `${customerName.trim() || claimWord('unnamedCustomer')} · ${claimName.trim() || claimWord('unnamedClaim')}`
  // A deleted claim has no page.
  if (isRemoved) return `${name} (${t('damagedIsRemoved')})`
  return <RouterLink to={claimPath({ id: claimId, state })}>{name}</RouterLink>
}
