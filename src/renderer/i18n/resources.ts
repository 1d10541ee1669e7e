import { account as accountEn } from './en/account.ts'
import { activity as activityEn } from './en/activity.ts'
import { arbitration as arbitrationEn } from './en/arbitration.ts'
import { backups as backupsEn } from './en/backups.ts'
import { claim as claimEn } from './en/claim.ts'
import { claims as claimsEn } from './en/claims.ts'
import { commands as commandsEn } from './en/commands.ts'
import { customers as customersEn } from './en/customers.ts'
import { decision as decisionEn } from './en/decision.ts'
import { documents as documentsEn } from './en/documents.ts'
import { domain as domainEn } from './en/domain.ts'
import { help as helpEn } from './en/help.ts'
import { home as homeEn } from './en/home.ts'
import { imports as importsEn } from './en/imports.ts'
import { messages as messagesEn } from './en/messages.ts'
import { policy as policyEn } from './en/policy.ts'
import { preview as previewEn } from './en/preview.ts'
import { problems as problemsEn } from './en/problems.ts'
import { profiles as profilesEn } from './en/profiles.ts'
import { protection as protectionEn } from './en/protection.ts'
import { question as questionEn } from './en/question.ts'
import { report as reportEn } from './en/report.ts'
import { settings as settingsEn } from './en/settings.ts'
import { shell as shellEn } from './en/shell.ts'
import { start as startEn } from './en/start.ts'
import { templates as templatesEn } from './en/templates.ts'
import { undo as undoEn } from './en/undo.ts'
import { wizard as wizardEn } from './en/wizard.ts'
import { account as accountIt } from './it/account.ts'
import { activity as activityIt } from './it/activity.ts'
import { arbitration as arbitrationIt } from './it/arbitration.ts'
import { backups as backupsIt } from './it/backups.ts'
import { claim as claimIt } from './it/claim.ts'
import { claims as claimsIt } from './it/claims.ts'
import { commands as commandsIt } from './it/commands.ts'
import { customers as customersIt } from './it/customers.ts'
import { decision as decisionIt } from './it/decision.ts'
import { documents as documentsIt } from './it/documents.ts'
import { domain as domainIt } from './it/domain.ts'
import { help as helpIt } from './it/help.ts'
import { home as homeIt } from './it/home.ts'
import { imports as importsIt } from './it/imports.ts'
import { messages as messagesIt } from './it/messages.ts'
import { policy as policyIt } from './it/policy.ts'
import { preview as previewIt } from './it/preview.ts'
import { problems as problemsIt } from './it/problems.ts'
import { profiles as profilesIt } from './it/profiles.ts'
import { protection as protectionIt } from './it/protection.ts'
import { question as questionIt } from './it/question.ts'
import { report as reportIt } from './it/report.ts'
import { settings as settingsIt } from './it/settings.ts'
import { shell as shellIt } from './it/shell.ts'
import { start as startIt } from './it/start.ts'
import { templates as templatesIt } from './it/templates.ts'
import { undo as undoIt } from './it/undo.ts'
import { wizard as wizardIt } from './it/wizard.ts'
import type { Texts } from './texts.ts'

/** Every text in English, by area (an i18next namespace each); keys are typed from here. */
export const english = {
  shell: shellEn,
  home: homeEn,
  claims: claimsEn,
  claim: claimEn,
  customers: customersEn,
  arbitration: arbitrationEn,
  decision: decisionEn,
  activity: activityEn,
  imports: importsEn,
  settings: settingsEn,
  account: accountEn,
  profiles: profilesEn,
  backups: backupsEn,
  protection: protectionEn,
  question: questionEn,
  report: reportEn,
  start: startEn,
  templates: templatesEn,
  wizard: wizardEn,
  documents: documentsEn,
  preview: previewEn,
  domain: domainEn,
  policy: policyEn,
  problems: problemsEn,
  messages: messagesEn,
  help: helpEn,
  commands: commandsEn,
  undo: undoEn,
}

export const italian = {
  shell: shellIt,
  home: homeIt,
  claims: claimsIt,
  claim: claimIt,
  customers: customersIt,
  arbitration: arbitrationIt,
  decision: decisionIt,
  activity: activityIt,
  imports: importsIt,
  settings: settingsIt,
  account: accountIt,
  profiles: profilesIt,
  backups: backupsIt,
  protection: protectionIt,
  question: questionIt,
  report: reportIt,
  start: startIt,
  templates: templatesIt,
  wizard: wizardIt,
  documents: documentsIt,
  preview: previewIt,
  domain: domainIt,
  policy: policyIt,
  problems: problemsIt,
  messages: messagesIt,
  help: helpIt,
  commands: commandsIt,
  undo: undoIt,
} satisfies Texts<typeof english>
