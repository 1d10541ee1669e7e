import { failure, success } from '../../../shared/domain/outcome.ts'
import { type KnownPolicy, knownPolicies, policyInForce } from '../../../shared/domain/policy/policies.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { EffectiveSettings, Language, Settings } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Management } from '../../../shared/ipc/managed.ts'
import type { Parts } from '../../parts.ts'

/** What `system` comes to on this computer, or in this development run. */
export type SystemLanguage = () => Language

/** @param policies those that can be chosen; the built-in ones where no data could be opened */
export function effectiveSettings(
  settings: Settings,
  systemLanguage: SystemLanguage,
  policies: readonly KnownPolicy[] = knownPolicies([]),
  management: Management | null = null,
): EffectiveSettings {
  return {
    settings,
    effectiveLanguage: settings.language === 'system' ? systemLanguage() : settings.language,
    policies: policies.map(({ policy, origin }) => ({ ...policy, origin })),
    policyInForce: policyInForce(policies, settings.policyId).id,
    management,
  }
}

interface SettingsParts extends Pick<Parts, 'store' | 'facts' | 'policyChange' | 'holidays' | 'sync'> {
  readonly systemLanguage: SystemLanguage
  readonly management: Management | null
  /** Told before the answer goes out. */
  readonly onSettingsChanged: (settings: EffectiveSettings) => void
  readonly changed: () => void
}

/** The settings in force, and what follows where some are others than before. */
export function settingsInForce(parts: SettingsParts) {
  const { store, facts, policyChange, management } = parts
  const effective = () =>
    effectiveSettings(store.settings.get(), parts.systemLanguage, facts.policies(), management)
  const announce = () => {
    const settings = effective()
    parts.onSettingsChanged(settings)
    return settings
  }
  return {
    effective,
    announce,
    async follow(changed: readonly string[]): Promise<EffectiveSettings> {
      if (changed.includes('holidays')) await parts.holidays.follow()
      // What was held back by the setting as it was may go by the new one.
      if (changed.includes('metered')) parts.sync.surroundingsChanged()
      // Another service may serve another policy.
      if (changed.includes('serviceUrl') && (await policyChange.follow())) parts.changed()
      return announce()
    },
  }
}

export function settingsHandlers(parts: SettingsParts): ClaimdeskHandlers['settings'] {
  const { store, policyChange, management } = parts
  const { effective, announce, follow } = settingsInForce(parts)
  return {
    get: () => success(effective()),
    async change(change) {
      const locked = management?.names.filter(name => name in change) ?? []
      if (locked.length > 0) return failure(problem('setting-managed', { params: { names: locked } }))
      store.settings.change(change)
      return success(await follow(Object.keys(change)))
    },
    holidayCountries: async () => success(await parts.holidays.countries(effective().effectiveLanguage)),
    previewPolicy: ({ policyId }) => policyChange.preview(policyId),
    async choosePolicy({ policyId }) {
      const chosen = await policyChange.choose(policyId)
      if (!chosen.ok) return chosen
      parts.changed()
      return success(announce())
    },
  }
}
