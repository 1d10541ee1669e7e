/** Words of the menu and of the system's dialogs; everything else is the page's. */
export const en = {
  file: 'File',
  newClaim: 'New claim',
  syncNow: 'Sync now',
  quit: 'Quit',
  edit: 'Edit',
  find: 'Find…',
  view: 'View',
  claims: 'Claims',
  activity: 'Activity',
  settings: 'Settings',
  window: 'Window',
  help: 'Help',
  helpTopics: 'Help topics',
  about: 'About Claimdesk',
  addDocuments: 'Add documents',
  replaceDocument: 'Replace document',
  allDocuments: 'Proof of execution',
  allFiles: 'All files',
  saveCopy: 'Save a copy',
  signedIn: 'You are signed in to Claimdesk',
  notSignedIn: 'You are not signed in to Claimdesk',
  mayClose: 'You may close this window and go back to Claimdesk.',
  cannotStart: 'Claimdesk cannot start',
  cannotStartHint: 'Your claims were not touched. Start it again; if it goes on, send this to support:',
}

export type ShellTexts = Readonly<Record<keyof typeof en, string>>
