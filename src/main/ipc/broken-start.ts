import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Recovery } from '../backup/recovery/recovery.ts'
import type { Swap } from '../backup/restore/swap-files.ts'
import type { Profiles } from '../profiles/profiles.ts'
import { defaultSettings } from '../store/settings-repository.ts'
import type { Updates } from '../updates/updates.ts'
import { type AppActions, dataFreeHandlers } from './handlers/app.ts'
import { type DiagnosticsParts, diagnosticsHandlers } from './handlers/diagnostics.ts'
import type { ProfileParts } from './handlers/profiles.ts'
import { effectiveSettings, type SystemLanguage } from './handlers/settings.ts'

interface BrokenStartParts extends Pick<ProfileParts, 'switchTo'> {
  readonly systemLanguage: SystemLanguage
  readonly actions: AppActions
  readonly updates: Updates
  readonly diagnosis: DiagnosticsParts
  readonly profiles: Pick<Profiles, 'list'>
  /** Null where the data folder itself is missing. */
  readonly recovery: Recovery | null
  readonly exchange: (swap: Swap) => Promise<Outcome<unknown>>
}

/**
 * What the page may ask where the data could not be opened: its language, a report for support, to try again or quit, to open
 * another profile, and to bring back what can be. Everything else is answered with the reason.
 */
export function brokenStart(
  found: Problem,
  { systemLanguage, actions, updates, diagnosis, profiles, switchTo, recovery, exchange }: BrokenStartParts,
) {
  const { openLink, flushed, restart, quit } = dataFreeHandlers(actions)
  const settings = () => success(effectiveSettings(defaultSettings, systemLanguage))
  const { report, saveReport } = diagnosticsHandlers(diagnosis, () => null)
  const working = new Map<string, (input: never) => Outcome<unknown> | Promise<Outcome<unknown>>>([
    ['app.openLink', openLink],
    ['app.flushed', flushed],
    ['app.restart', restart],
    ['app.quit', quit],
    ['settings.get', settings],
    ['diagnostics.report', report],
    ['diagnostics.saveReport', saveReport],
    // A newer version may open what this one cannot.
    ['updates.status', () => success(updates.status())],
    ['updates.check', () => updates.check()],
    ['updates.install', () => updates.install()],
    ['profiles.list', () => success(profiles.list())],
    ['profiles.switchTo', switchTo],
    ['recovery.backups', async () => success((await recovery?.backups()) ?? [])],
    [
      'recovery.recover',
      async ({ backupId }: { backupId: string | null }) =>
        (await recovery?.recover(backupId, exchange)) ?? failure(found),
    ],
  ])
  return (area: string, name: string) => {
    const handler = working.get(`${area}.${name}`)
    // The door has parsed the input by the contract of this very procedure.
    return (input: unknown) => (handler ? handler(input as never) : failure(found))
  }
}
