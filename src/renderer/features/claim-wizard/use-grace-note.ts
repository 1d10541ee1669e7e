import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { useWizard } from './wizard-context.ts'

/** Says of an item, by its key, until when its subscription is in grace, where the service's answer holds and says so. */
export function useGraceNote(): (key: string) => string | undefined {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { latest } = useWizard().verification
  return key => {
    const found = latest?.isStale === false ? latest.items.find(item => item.key === key) : undefined
    const day = found?.subscription?.graceEndsOn
    return day ? t('verification.inGrace', { day: format.day(day) }) : undefined
  }
}
