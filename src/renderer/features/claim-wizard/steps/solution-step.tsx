import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import {
  type Activity,
  type ClaimContent,
  purchaseChannels,
  type SolutionArea,
  solutionAreas,
} from '../../../../shared/domain/claim-content.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { ActivityControl } from '../fields/activity-control.tsx'
import { ChoiceControl } from '../fields/choice-control.tsx'
import { ConfirmActivities } from '../fields/confirm-activities.tsx'
import { TextControl } from '../fields/text-control.tsx'
import { changeArea } from '../solution-choice.ts'
import { useWizard } from '../wizard-context.ts'

/** What the newly chosen area does not have, with what it was before. */
interface Dropped {
  readonly area: SolutionArea
  readonly activities: readonly Activity[]
  readonly before: Pick<ClaimContent, 'solutionArea' | 'activities' | 'confirmedActivities'>
}

export function SolutionStep() {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const { policy } = useWizard()
  const { setValue, getValues } = useFormContext<ClaimContent>()
  const [area, activities, channel] = useWatch<
    ClaimContent,
    ['solutionArea', 'activities', 'purchaseChannel']
  >({ name: ['solutionArea', 'activities', 'purchaseChannel'] })
  const [dropped, setDropped] = useState<Dropped>()

  const chooseArea = (chosen: SolutionArea) => {
    const [ticked, confirmedActivities] = getValues(['activities', 'confirmedActivities'])
    const before = { solutionArea: area, activities: ticked, confirmedActivities }
    const change = changeArea(before, chosen, policy)
    setValue('solutionArea', chosen)
    setValue('activities', change.activities)
    // The area cannot be changed later either: what was confirmed was for the former one.
    setValue('confirmedActivities', [])
    setDropped(change.dropped.length === 0 ? undefined : { area: chosen, activities: change.dropped, before })
  }
  const undo = ({ before }: Dropped) => {
    setValue('solutionArea', before.solutionArea)
    setValue('activities', before.activities)
    setValue('confirmedActivities', before.confirmedActivities)
    setDropped(undefined)
  }

  return (
    <>
      <ChoiceControl
        path="solutionArea"
        label={domain('fields.solutionArea')}
        hint={t('solution.areaHint')}
        options={solutionAreas}
        nameOf={option => domain(`solutionAreas.${option}`)}
        aboutOf={option => domain(`solutionAreaHints.${option}`)}
        value={area}
        onChoose={chooseArea}
      />
      {dropped && <DroppedNotice dropped={dropped} onUndo={() => undo(dropped)} />}
      <ActivityControl key={area} />
      <ConfirmActivities />
      {area === 'business-applications' && (
        <ChoiceControl
          path="purchaseChannel"
          label={domain('fields.purchaseChannel')}
          hint={t('solution.channelHint')}
          options={purchaseChannels}
          nameOf={option => domain(`channels.${option}`)}
          value={channel}
          onChoose={chosen => setValue('purchaseChannel', chosen)}
        />
      )}
      {area === 'business-applications' && activities.includes('revenue-association') && (
        <>
          <TextControl name="revenue.solutionSeller" label={domain('fields.solutionSeller')} />
          <TextControl name="revenue.isvSolution" label={domain('fields.isvSolution')} />
        </>
      )}
    </>
  )
}

function DroppedNotice({ dropped, onUndo }: { readonly dropped: Dropped; readonly onUndo: () => void }) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const format = useFormat()
  const names = dropped.activities.map(activity => domain(`activities.${activity}.name`))
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('solution.dropped', {
          area: domain(`solutionAreas.${dropped.area}`),
          activities: format.list(names),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onUndo}>
          {t('undo')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
