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

/** What the words of the application's menu, of which there is one, were made of. */
let madeOf: string | null = null

/**
 * The application menu in the user's language; the program's own commands are sent to the page. It is made anew where its
 * words change: what can be carried out changes with what is searched for, and making a menu holds the program.
 */
export function setMenu(language: Language, parts: MenuParts): void {
  const { profiles, shown } = parts
  const words = JSON.stringify([language, profiles, shown.undo, shown.redo])
  const menu = Menu.getApplicationMenu()
  if (menu === null || words !== madeOf) Menu.setApplicationMenu(makeMenu(language, parts))
  else bringUpToDate(menu, parts)
  madeOf = words
}

function bringUpToDate(menu: Menu, { profiles, shown }: MenuParts): void {
  for (const { name } of commands) {
    const item = menu.getMenuItemById(name)
    if (item !== null) item.enabled = shown.available.includes(name)
  }
  const current = menu.getMenuItemById(profileId(profiles.current))
  if (current !== null) current.checked = true
}

const profileId = (id: Profile['id']) => `profile-${id}`

function makeMenu(language: Language, { profiles, shown, run, switchTo }: MenuParts): Menu {
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
    id: profileId(id),
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
  return Menu.buildFromTemplate(template)
}
