import { accountProcedures } from './account-procedures.ts'
import { appProcedures, settingsProcedures } from './app-procedures.ts'
import { arbitrationProcedures } from './arbitration-procedures.ts'
import { backupProcedures } from './backup-procedures.ts'
import { claimProcedures } from './claim-procedures.ts'
import { conversationProcedures } from './conversation-procedures.ts'
import { customerProcedures } from './customer-procedures.ts'
import { diagnosticsProcedures } from './diagnostics-procedures.ts'
import { documentProcedures } from './document-procedures.ts'
import { homeProcedures } from './home-procedures.ts'
import { importProcedures } from './import-procedures.ts'
import type { Names } from './names.ts'
import type { Client, Handlers, Procedure } from './procedure.ts'
import { profilesProcedures } from './profiles-procedures.ts'
import { protectionProcedures } from './protection-procedures.ts'
import { recoveryProcedures } from './recovery-procedures.ts'
import { profileProcedures, syncProcedures } from './sync-procedures.ts'
import { templateProcedures } from './template-procedures.ts'
import { transferProcedures } from './transfer-procedures.ts'
import { undoProcedures } from './undo-procedures.ts'
import { updateProcedures } from './update-procedures.ts'
import { vaultProcedures } from './vault-procedures.ts'

/** The one contract between page and main; client, preload and handlers are derived from it. */
export const contract = {
  app: appProcedures,
  claims: claimProcedures,
  home: homeProcedures,
  conversation: conversationProcedures,
  arbitration: arbitrationProcedures,
  customers: customerProcedures,
  templates: templateProcedures,
  documents: documentProcedures,
  vault: vaultProcedures,
  imports: importProcedures,
  undo: undoProcedures,
  transfer: transferProcedures,
  diagnostics: diagnosticsProcedures,
  sync: syncProcedures,
  profile: profileProcedures,
  profiles: profilesProcedures,
  backups: backupProcedures,
  recovery: recoveryProcedures,
  updates: updateProcedures,
  account: accountProcedures,
  settings: settingsProcedures,
  protection: protectionProcedures,
} as const satisfies { [Area in keyof Names]: { [Name in Names[Area]]: Procedure } }

export type ClaimdeskClient = Client<typeof contract>
export type ClaimdeskHandlers = Handlers<typeof contract>
