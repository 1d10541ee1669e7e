import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Activity, ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { CheckGroup } from '../../../ui/check-group.tsx'
import { FormField } from '../../../ui/field.tsx'
import { activitiesOf, tickActivity } from '../solution-choice.ts'
import { useFieldTexts } from '../use-field-texts.ts'
import { useWizard } from '../wizard-context.ts'

const useStyles = makeStyles({
  about: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginInlineStart: tokens.spacingHorizontalXXXL,
    marginBottom: tokens.spacingVerticalS,
    maxWidth: '70ch',
  },
})

/** What was done for the customer: each activity with what it is for, when it applies and what it earns. */
export function ActivityControl() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const format = useFormat()
  const { policy, touch } = useWizard()
  const { setValue, getValues } = useFormContext<ClaimContent>()
  const [area, ticked] = useWatch<ClaimContent, ['solutionArea', 'activities']>({
    name: ['solutionArea', 'activities'],
  })
  const [unticked, setUnticked] = useState<readonly Activity[]>([])
  const texts = useFieldTexts('activities', domain('fields.activity'), t('solution.activityHint'))

  const tick = (activity: Activity, on: boolean) => {
    const change = tickActivity(getValues(), activity, on, policy)
    setValue('activities', change.activities)
    setUnticked(change.unticked)
  }

  return (
    <FormField {...texts} data-field="activities" onBlur={() => touch('activities')}>
      <CheckGroup>
        {area === null && <Text>{t('solution.areaFirst')}</Text>}
        {activitiesOf(policy, area).map(({ activity, earns }) => (
          <ActivityChoice
            key={activity}
            activity={activity}
            earns={earns}
            checked={ticked.includes(activity)}
            onTick={on => tick(activity, on)}
          />
        ))}
        <Text aria-live="polite" size={200}>
          {unticked.length > 0 &&
            t('solution.unticked', {
              activities: format.list(unticked.map(activity => domain(`activities.${activity}.name`))),
            })}
        </Text>
      </CheckGroup>
    </FormField>
  )
}

interface ActivityChoiceProps {
  readonly activity: Activity
  readonly earns: 'incentive' | 'recognition'
  readonly checked: boolean
  readonly onTick: (on: boolean) => void
}

function ActivityChoice({ activity, earns, checked, onTick }: ActivityChoiceProps) {
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const about = useId()
  return (
    <div>
      <Checkbox
        label={domain(`activities.${activity}.name`)}
        aria-describedby={about}
        checked={checked}
        onChange={(_, data) => onTick(data.checked === true)}
      />
      <Text id={about} size={200} className={styles.about}>
        {domain(`activities.${activity}.purpose`)} {domain(`activities.${activity}.applies`)}
        <br />
        {domain(`earnings.${earns}`)}
        {': '}
        {domain(`activities.${activity}.earns`)}
      </Text>
    </div>
  )
}
