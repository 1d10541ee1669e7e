/** Something that the user can ask the window for: by the menu, by its keys, or by the palette. */
export interface Command {
  readonly name: string
  /** The menu that has it. */
  readonly menu: 'file' | 'edit' | 'view' | 'claim' | 'help'
  /** As Electron writes them; the first is shown, the others work as well. */
  readonly keys: readonly [string, ...string[]]
}

/**
 * All commands, in the order of the menus. Menus, palette, shortcuts and the list of them in the help are made of these. One
 * is available while some part of the page offers it.
 */
export const commands = [
  { name: 'new-claim', menu: 'file', keys: ['CmdOrCtrl+N'] },
  { name: 'import-claims', menu: 'file', keys: ['CmdOrCtrl+O'] },
  { name: 'export-claims', menu: 'file', keys: ['CmdOrCtrl+Shift+E'] },
  { name: 'add-customer', menu: 'file', keys: ['CmdOrCtrl+Shift+N'] },
  { name: 'sync-now', menu: 'file', keys: ['CmdOrCtrl+R'] },
  { name: 'back-up-now', menu: 'file', keys: ['CmdOrCtrl+Shift+B'] },
  { name: 'open-profiles', menu: 'file', keys: ['CmdOrCtrl+Shift+P'] },
  { name: 'undo', menu: 'edit', keys: ['CmdOrCtrl+Z'] },
  { name: 'redo', menu: 'edit', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'] },
  { name: 'find', menu: 'edit', keys: ['CmdOrCtrl+F'] },
  { name: 'open-palette', menu: 'view', keys: ['CmdOrCtrl+K'] },
  { name: 'open-home', menu: 'view', keys: ['CmdOrCtrl+Shift+H'] },
  { name: 'open-claims', menu: 'view', keys: ['CmdOrCtrl+1'] },
  { name: 'open-customers', menu: 'view', keys: ['CmdOrCtrl+3'] },
  { name: 'open-templates', menu: 'view', keys: ['CmdOrCtrl+4'] },
  { name: 'open-activity', menu: 'view', keys: ['CmdOrCtrl+2'] },
  { name: 'open-settings', menu: 'view', keys: ['CmdOrCtrl+,'] },
  { name: 'filter-claims', menu: 'view', keys: ['CmdOrCtrl+Shift+F'] },
  { name: 'arrange-list', menu: 'view', keys: ['CmdOrCtrl+Shift+G'] },
  { name: 'save-view', menu: 'view', keys: ['CmdOrCtrl+Shift+Y'] },
  { name: 'edit-claim', menu: 'claim', keys: ['CmdOrCtrl+E'] },
  { name: 'next-step', menu: 'claim', keys: ['CmdOrCtrl+PageDown'] },
  { name: 'previous-step', menu: 'claim', keys: ['CmdOrCtrl+PageUp'] },
  { name: 'add-documents', menu: 'claim', keys: ['CmdOrCtrl+D'] },
  { name: 'mark-ready', menu: 'claim', keys: ['CmdOrCtrl+Shift+R'] },
  { name: 'submit-claim', menu: 'claim', keys: ['CmdOrCtrl+Enter'] },
  { name: 'change-mpn-id', menu: 'claim', keys: ['CmdOrCtrl+Shift+U'] },
  { name: 'take-back', menu: 'claim', keys: ['CmdOrCtrl+Shift+T'] },
  { name: 'copy-claim', menu: 'claim', keys: ['CmdOrCtrl+Shift+D'] },
  { name: 'save-as-template', menu: 'claim', keys: ['CmdOrCtrl+Shift+A'] },
  { name: 'save-packet', menu: 'claim', keys: ['CmdOrCtrl+Shift+K'] },
  { name: 'merge-customer', menu: 'claim', keys: ['CmdOrCtrl+Shift+M'] },
  { name: 'remove-customer', menu: 'claim', keys: ['CmdOrCtrl+Shift+X'] },
  { name: 'remove-claim', menu: 'claim', keys: ['CmdOrCtrl+Shift+Delete'] },
  { name: 'show-overview', menu: 'claim', keys: ['Alt+1'] },
  { name: 'show-documents', menu: 'claim', keys: ['Alt+2'] },
  { name: 'show-conversation', menu: 'claim', keys: ['Alt+3'] },
  { name: 'show-history', menu: 'claim', keys: ['Alt+4'] },
  { name: 'open-help', menu: 'help', keys: ['F1'] },
  { name: 'open-shortcuts', menu: 'help', keys: ['CmdOrCtrl+/'] },
  { name: 'report-problem', menu: 'help', keys: ['CmdOrCtrl+Shift+F1'] },
  { name: 'open-licences', menu: 'help', keys: ['CmdOrCtrl+Shift+L'] },
] as const satisfies readonly Command[]

export type CommandName = (typeof commands)[number]['name']

export const commandNames = commands.map(({ name }) => name) as [CommandName, ...CommandName[]]
