import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { areActivitiesConfirmed } from '../../../../shared/domain/rules/activity.ts'
import { useFormat } from '../../../i18n/use-format.ts'

const useStyles = makeStyles({
  confirm: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  // Beside the button while there is room, above it where there is none.
  words: { flexGrow: 1, flexBasis: '320px', maxWidth: '70ch' },
})

/** Asks once, in words, for what can never be changed after submission; another choice is asked about anew. */
export function ConfirmActivities() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const format = useFormat()
  const styles = useStyles()
  const { setValue } = useFormContext<ClaimContent>()
  const [area, activities, confirmedActivities] = useWatch<
    ClaimContent,
    ['solutionArea', 'activities', 'confirmedActivities']
  >({ name: ['solutionArea', 'activities', 'confirmedActivities'] })
  if (area === null || activities.length === 0) return null
  const isConfirmed = areActivitiesConfirmed({ activities, confirmedActivities })
  const names = format.list(activities.map(activity => domain(`activities.${activity}.name`)))
  const values = { area: domain(`solutionAreas.${area}`), activities: names }
  return (
    <div className={styles.confirm}>
      <Text className={styles.words} aria-live="polite">
        {isConfirmed ? t('solution.confirmed', values) : t('solution.confirm', values)}
      </Text>
      {!isConfirmed && (
        <Button size="small" onClick={() => setValue('confirmedActivities', activities)}>
          {t('solution.sure')}
        </Button>
      )}
    </div>
  )
}
