import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../shared/ipc/events.ts'
import type { ShellTexts } from './i18n/en.ts'

type Command = Events['command']['name']

/** The application menu in the user's language; its own items are sent to the page as commands. */
export function setMenu(texts: ShellTexts, run: (command: Command) => void): void {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(command),
    ...(accelerator && { accelerator }),
  })
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        item(texts.newClaim, 'new-claim', 'CmdOrCtrl+N'),
        item(texts.syncNow, 'sync-now', 'CmdOrCtrl+R'),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', label: texts.quit },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        item(texts.find, 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        item(texts.claims, 'open-claims', 'CmdOrCtrl+1'),
        item(texts.activity, 'open-activity', 'CmdOrCtrl+2'),
        item(texts.settings, 'open-settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { label: texts.window, role: 'windowMenu' },
    {
      label: texts.help,
      role: 'help',
      submenu: [
        item(texts.helpTopics, 'open-help', 'F1'),
        item(texts.reportProblem, 'report-problem'),
        { role: 'about', label: texts.about },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
