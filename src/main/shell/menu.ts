import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Command, type CommandName, commands } from '../../shared/commands/commands.ts'
import { commandWords } from '../../shared/commands/words.ts'
import type { Language, ShownCommands } from '../../shared/ipc/app-procedures.ts'
import type { Profile, ProfileList } from '../../shared/ipc/profiles-procedures.ts'
import { shellTexts } from './i18n/shell-texts.ts'

interface MenuParts {
  readonly profiles: ProfileList
  /** What the page can carry out now. */
  readonly shown: ShownCommands
  readonly run: (command: CommandName) => void
  readonly switchTo: (id: Profile['id']) => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

// In a label, a single & underlines what follows.
const asLabel = (text: string) => text.replaceAll('&', '&&')

/** The application menu in the user's language; the program's own commands are sent to the page. */
export function setMenu(language: Language, { profiles, shown, run, switchTo }: MenuParts): void {
  const texts = shellTexts(language)
  const words: Readonly<Record<CommandName, string>> = {
    ...commandWords[language],
    ...(shown.undo !== null && { undo: shown.undo }),
    ...(shown.redo !== null && { redo: shown.redo }),
  }
  const commandsOf = (menu: Command['menu'], but: readonly CommandName[] = []) =>
    commands
      .filter(command => command.menu === menu && !but.some(name => name === command.name))
      .map(({ name, keys: [accelerator] }) => ({
        id: name,
        label: asLabel(words[name]),
        accelerator,
        enabled: shown.available.includes(name),
        click: () => run(name),
      }))
  const profileItem = ({ id, name }: Profile): MenuItemConstructorOptions => ({
    label: asLabel(name || texts.firstProfile),
    type: 'radio',
    checked: id === profiles.current,
    click: () => {
      if (id !== profiles.current) switchTo(id)
    },
  })
  const manageProfiles = commandsOf('file').filter(({ id }) => id === 'open-profiles')
  const isMac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: texts.file,
      submenu: [
        ...commandsOf('file', ['open-profiles']),
        separator,
        {
          label: texts.switchProfile,
          submenu: [...profiles.profiles.map(profileItem), separator, ...manageProfiles],
        },
        separator,
        isMac ? { role: 'close' } : { role: 'quit', label: texts.quit },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        ...commandsOf('edit', ['find']),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        ...commandsOf('edit', ['undo', 'redo']),
      ],
    },
    {
      label: texts.view,
      submenu: [
        ...commandsOf('view'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { label: texts.claim, submenu: commandsOf('claim') },
    { label: texts.window, role: 'windowMenu' },
    {
      label: texts.help,
      role: 'help',
      submenu: [...commandsOf('help'), { role: 'about', label: texts.about }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
