import { success } from '../../../shared/domain/outcome.ts'
import { policies } from '../../../shared/domain/policy/policies.ts'
import type { EffectiveSettings, Language, Settings } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ClaimStore } from '../../store/open.ts'

/** What `system` comes to on this computer, or in this development run. */
export type SystemLanguage = () => Language

export function effectiveSettings(settings: Settings, systemLanguage: SystemLanguage): EffectiveSettings {
  return {
    settings,
    effectiveLanguage: settings.language === 'system' ? systemLanguage() : settings.language,
    policies: policies.map(({ id }) => id),
  }
}

/** @param onChanged is told before the answer goes out */
export function settingsHandlers(
  repository: ClaimStore['settings'],
  systemLanguage: SystemLanguage,
  onChanged: (settings: EffectiveSettings) => void,
): ClaimdeskHandlers['settings'] {
  return {
    get: () => success(effectiveSettings(repository.get(), systemLanguage)),
    change(change) {
      const settings = effectiveSettings(repository.change(change), systemLanguage)
      onChanged(settings)
      return success(settings)
    },
  }
}
