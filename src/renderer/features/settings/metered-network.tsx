import { Switch } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/ipc/app-procedures.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Section } from '../../ui/section.tsx'

interface MeteredNetworkProps {
  readonly metered: Settings['metered']
  readonly onChange: (metered: Settings['metered']) => void
}

const limits = ['none', '5', '20', '50'] as const

/** What waits while the network is paid for by the megabyte. */
export function MeteredNetwork({ metered, onChange }: MeteredNetworkProps) {
  const { t } = useTranslation('settings')
  const value = limits.find(limit => limit === String(metered.holdOverMb)) ?? 'none'
  return (
    <Section title={t('network')}>
      <ChoiceField
        label={t('onMetered')}
        choices={limits.map(limit => ({
          value: limit,
          label: limit === 'none' ? t('meteredSendAll') : t('meteredHold', { limit }),
        }))}
        value={value}
        onChoose={limit => onChange({ ...metered, holdOverMb: limit === 'none' ? null : Number(limit) })}
      />
      <Switch
        label={t('treatAsMetered')}
        checked={metered.isAlways}
        onChange={(_, { checked }) => onChange({ ...metered, isAlways: checked })}
      />
      <p>{t('meteredHint')}</p>
    </Section>
  )
}
