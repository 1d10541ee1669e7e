import type { EffectiveSettings, Language } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { Management } from '../../../shared/ipc/managed.ts'
import type { Parts } from '../../parts.ts'
import type { Updates } from '../../updates/updates.ts'
import { accountHandlers } from './account.ts'
import { type AppActions, type AppFacts, appHandlers } from './app.ts'
import { arbitrationHandlers } from './arbitration.ts'
import { type BackupActions, backupHandlers } from './backups.ts'
import { claimHandlers } from './claims.ts'
import { conversationHandlers } from './conversation.ts'
import { customerHandlers } from './customers.ts'
import { type DiagnosticsParts, diagnosticsHandlers } from './diagnostics.ts'
import { documentHandlers } from './documents.ts'
import { homeHandlers } from './home.ts'
import { importHandlers } from './imports.ts'
import { profileHandlers } from './profile.ts'
import { type ProfileParts, profilesHandlers } from './profiles.ts'
import { protectionHandlers } from './protection.ts'
import { whereAllIsWell } from './recovery.ts'
import { type SystemLanguage, settingsHandlers, settingsInForce } from './settings.ts'
import { syncHandlers } from './sync.ts'
import { templateHandlers } from './templates.ts'
import { transferHandlers } from './transfer.ts'
import { undoHandlers } from './undo.ts'
import { updateHandlers } from './updates.ts'
import { vaultHandlers } from './vault.ts'

export interface HandlerParts extends ProfileParts, DiagnosticsParts, BackupActions {
  readonly facts: AppFacts
  readonly updates: Updates
  readonly actions: AppActions
  readonly systemLanguage: SystemLanguage
  readonly management: Management | null
  readonly onSettingsChanged: (settings: EffectiveSettings) => void
  readonly onClaimsChanged: () => void
  readonly pickFiles: () => Promise<string[]>
  readonly language: () => Language
  readonly pickTable: () => Promise<string | null>
  readonly pickFile: () => Promise<string | null>
  readonly pickSharedFile: () => Promise<string | null>
  readonly given: { list(): readonly string[]; take(): string[] }
  /** An HTML page as a PDF. */
  readonly printPdf: (page: string) => Promise<Buffer>
}

/** A handler for every procedure of the contract. */
export function allHandlers(parts: Parts, around: HandlerParts): ClaimdeskHandlers {
  const changed = around.onClaimsChanged
  const settingsParts = { ...around, ...parts, changed }
  return {
    app: appHandlers(parts, around.facts, around.actions),
    claims: claimHandlers({ ...parts, changed }),
    home: homeHandlers(parts),
    conversation: conversationHandlers({ ...parts, ...around, changed }),
    arbitration: arbitrationHandlers({ ...parts, changed }),
    customers: customerHandlers({ ...parts, changed }),
    templates: templateHandlers({ ...parts, changed }),
    documents: documentHandlers({ ...parts, ...around, changed }),
    vault: vaultHandlers(parts),
    imports: importHandlers({ ...parts, ...around, changed }),
    undo: undoHandlers({ ...parts, changed, settingsChanged: settingsInForce(settingsParts).follow }),
    transfer: transferHandlers({ ...parts, ...around, facts: parts.facts }),
    diagnostics: diagnosticsHandlers(around, () => ({
      settings: parts.store.settings.get(),
      management: around.management,
      counts: parts.store.counts(),
    })),
    sync: syncHandlers({ ...parts, changed }),
    profiles: profilesHandlers(around),
    backups: backupHandlers({ ...parts, ...around }),
    recovery: whereAllIsWell,
    updates: updateHandlers(around.updates),
    account: accountHandlers(parts.signIn),
    profile: profileHandlers(parts.facts),
    protection: protectionHandlers({ ...parts, ...around }),
    settings: settingsHandlers(settingsParts),
  }
}
