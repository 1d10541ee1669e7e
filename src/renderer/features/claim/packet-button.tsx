import { Button } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { useSavePacket } from './printed/use-printing.tsx'

/** Saves the claim with all its proof, for audit or dispute. */
export function PacketButton({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const save = useSavePacket(claim)
  useCommand('save-packet', save.isPending ? null : () => save.mutate())
  return (
    <Button icon={<Archive20Regular />} disabledFocusable={save.isPending} onClick={() => save.mutate()}>
      {t('actions.savePacket')}
    </Button>
  )
}
