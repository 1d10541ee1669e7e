/** Commands, their keys, and the palette that finds them; what commands are called is in `shared/commands/words.ts`. */
export const commands = {
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Enter: 'Enter',
    Delete: 'Del',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
  },
  palette: {
    title: 'Find commands, claims and help',
    label: 'Find commands, claims and help',
    placeholder: 'Type a command, a customer or a question',
    results: 'Results',
    commands: 'Commands',
    claims: 'Claims',
    help: 'Help',
    none: 'Nothing matches “{{query}}”. Try fewer or other words.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    summary: 'Every command with its keys, what the palette finds, and what undo takes back.',
    intro:
      'A command works where what it is about is shown: “Next step” in a claim’s steps, “Show history” on a claim’s page.',
    undo: 'Undo takes back, one after the other, what you did to claims that are not sent, up to 200 steps of the last 30 days, also after a restart. In a text field what you have just typed goes first. Nothing that was sent, or waits to be sent, is changed by undo.',
    command: 'Command',
    keys: 'Keys',
    menus: { file: 'File', edit: 'Edit', view: 'View', claim: 'Claim', help: 'Help' },
  },
}
