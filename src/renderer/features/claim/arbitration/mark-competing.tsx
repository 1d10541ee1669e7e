import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mayCompete } from '../../../../shared/domain/arbitration/arbitration.ts'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { standingQuery, useMarkCompeting } from '../../../ipc/arbitration-queries.ts'

const useStyles = makeStyles({
  hint: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Lets the user say what the service does not: notice of a competing claim comes only in the comments (domain.md A4). */
export function MarkCompeting({ claim }: { readonly claim: Claim }) {
  const styles = useStyles()
  const { t } = useTranslation('arbitration')
  const { data: standing } = useQuery(standingQuery(claim.id))
  const mark = useMarkCompeting(claim.id)
  if (standing === undefined || !mayCompete(claim.state)) return null
  const isOpen = standing.competition?.endedAt === null
  return (
    <div className={styles.hint}>
      <Text role="status">{t(isOpen ? 'isMarked' : 'ask')}</Text>
      {!isOpen && (
        <Button size="small" disabledFocusable={mark.isPending} onClick={() => mark.mutate()}>
          {t('mark')}
        </Button>
      )}
    </div>
  )
}
