/**
 * All that the page may ask of main, by area: plain strings, since the preload must not carry the schemas. The contract
 * must have exactly these (its type says so).
 */
export const procedureNames = {
  app: ['info', 'openLink', 'copyText', 'flushed', 'restart', 'quit'],
  claims: [
    'list',
    'get',
    'create',
    'save',
    'check',
    'verify',
    'verification',
    'markReady',
    'backToDraft',
    'submit',
    'resubmit',
    'unsentChanges',
    'discardChanges',
    'takeBack',
    'deadline',
    'renewal',
    'afterDecision',
    'prepareFollowUp',
    'remove',
    'restore',
    'conflict',
    'takeTheirs',
    'keepOurs',
    'history',
    'verifyHistory',
    'attention',
  ],
  home: ['get'],
  conversation: [
    'get',
    'markRead',
    'saveDraft',
    'pickDocuments',
    'removeDocument',
    'send',
    'change',
    'withdraw',
    'fetchDocument',
  ],
  arbitration: ['get', 'mark', 'unmark'],
  documents: [
    'pick',
    'add',
    'addBytes',
    'given',
    'addGiven',
    'leaveGiven',
    'replace',
    'olderVersions',
    'goBack',
    'move',
    'ofCustomer',
    'reuse',
    'ingests',
    'allIngests',
    'cancel',
    'cancelAll',
    'retry',
    'dismiss',
    'update',
    'remove',
    'restore',
    'saveCopy',
    'openCopy',
  ],
  vault: ['contents', 'check', 'verify', 'cancelVerify'],
  transfer: ['saveHistory', 'saveHistoryPdf', 'saveDeadline', 'savePacket'],
  diagnostics: ['report', 'saveReport'],
  sync: [
    'status',
    'now',
    'outbox',
    'goOn',
    'lost',
    'sendAgain',
    'leaveLost',
    'pause',
    'resume',
    'sent',
    'connection',
  ],
  profile: ['get'],
  profiles: ['list', 'add', 'change', 'switchTo', 'remove'],
  backups: [
    'status',
    'make',
    'setKeep',
    'chooseFolder',
    'resetFolder',
    'restore',
    'undoRestore',
    'saveFile',
    'restoreFile',
  ],
  recovery: ['backups', 'recover'],
  account: ['status', 'signIn', 'cancelSignIn', 'signOut'],
  settings: ['get', 'change', 'holidayCountries', 'previewPolicy', 'choosePolicy'],
  protection: [
    'status',
    'unlock',
    'makeRecoveryCode',
    'saveRecoveryCode',
    'confirmRecoveryCode',
    'setPassphrase',
    'changeKey',
  ],
} as const

/** All that main tells the page without being asked. */
export const eventNames = [
  'claimsChanged',
  'ingestsChanged',
  'filesGiven',
  'vaultCheckChanged',
  'syncChanged',
  'settingsChanged',
  'protectionChanged',
  'accountChanged',
  'profilesChanged',
  'profileRequested',
  'backupsChanged',
  'command',
  'placeRequested',
  'flushRequested',
] as const

export type Names = {
  readonly [Area in keyof typeof procedureNames]: (typeof procedureNames)[Area][number]
}
export type EventName = (typeof eventNames)[number]

/** The Electron channel of a procedure or an event: nobody else writes one. */
export function procedureChannel(area: string, name: string): string {
  return `claimdesk:${area}.${name}`
}
export function eventChannel(name: EventName): string {
  return `claimdesk:event.${name}`
}
