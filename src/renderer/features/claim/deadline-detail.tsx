import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import { useDeadlineText } from '../../domain-ui/deadline-text.ts'
import { ask } from '../../ipc/ask.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { Detail } from '../../ui/detail-list.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Until when the claim's present state may last, by the claim's own policy; nothing where that sets no limit. */
export function DeadlineDetail({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('policy')
  const styles = useStyles()
  const text = useDeadlineText()
  const notice = useNotice()
  const { id, content } = claim
  const { data: deadline } = useQuery(claimQueries.deadline(id))
  const save = useMutation({
    mutationFn: (words: { summary: string; description: string }) =>
      ask(window.claimdesk.transfer.saveDeadline({ id, ...words })),
    onSuccess: ({ saved }) => {
      if (saved) notice({ intent: 'success', title: t('calendarSaved') })
    },
  })
  if (!deadline) return null
  const names = [content.customer.name.trim(), content.claimName.trim()].filter(name => name !== '')
  const words = { summary: [text.until(deadline), ...names].join(' · '), description: names.join('\n') }
  return (
    <Detail label={t('deadline')}>
      <span className={styles.row}>
        {text.whole(deadline)}
        {deadline.left >= 0 && (
          <Button
            size="small"
            icon={<CalendarAdd20Regular />}
            disabledFocusable={save.isPending}
            onClick={() => save.mutate(words)}
          >
            {t('addToCalendar')}
          </Button>
        )}
      </span>
    </Detail>
  )
}
