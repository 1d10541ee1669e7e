import { Button, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components'
import { Mail20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { requestKind } from '../../i18n/request-kind.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { MessageEditor } from './message-editor.tsx'

interface WriteToCustomerProps {
  readonly claim: Claim
  readonly problem: Problem
}

/** Offers a message to the customer where asking them is the next step; else nothing. */
export function WriteToCustomer({ claim, problem }: WriteToCustomerProps) {
  const { t } = useTranslation('claim')
  const { data: info } = useQuery(appQueries.info())
  if (requestKind(problem) === undefined || info === undefined) return null
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" icon={<Mail20Regular />}>
          {t('customerMessage.write')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <MessageEditor claim={claim} problem={problem} policy={info.policy} />
      </DialogSurface>
    </Dialog>
  )
}
