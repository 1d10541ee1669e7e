import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Events } from '../../shared/ipc/events.ts'
import type { Profile, ProfileList } from '../../shared/ipc/profiles-procedures.ts'
import type { ShellTexts } from './i18n/en.ts'

type Command = Events['command']['name']

interface MenuParts {
  readonly profiles: ProfileList
  readonly run: (command: Command) => void
  readonly switchTo: (id: Profile['id']) => void
}

/** The application menu in the user's language; its own items are sent to the page as commands. */
export function setMenu(texts: ShellTexts, { profiles, run, switchTo }: MenuParts): void {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => run(command),
    ...(accelerator && { accelerator }),
  })
  const profileItem = ({ id, name }: Profile): MenuItemConstructorOptions => ({
    // In a label, a single & underlines what follows.
    label: (name || texts.firstProfile).replaceAll('&', '&&'),
    type: 'radio',
    checked: id === profiles.current,
    click: () => {
      if (id !== profiles.current) switchTo(id)
    },
  })
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        item(texts.newClaim, 'new-claim', 'CmdOrCtrl+N'),
        item(texts.importClaims, 'import-claims'),
        item(texts.syncNow, 'sync-now', 'CmdOrCtrl+R'),
        { type: 'separator' },
        {
          label: texts.switchProfile,
          submenu: [
            ...profiles.profiles.map(profileItem),
            { type: 'separator' },
            item(texts.manageProfiles, 'open-profiles'),
          ],
        },
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
        item(texts.licences, 'open-licences'),
        { role: 'about', label: texts.about },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
