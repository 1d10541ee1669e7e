/** What of a key press tells a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Names of keys where an event has others than Electron. */
const eventKeys: Readonly<Record<string, string>> = { ',': 'Comma', '/': 'Slash' }

/** Whether these keys were pressed, and no others with them. A digit or sign is known by its place, whatever Shift makes of it. */
export function isPressed(keys: string, press: KeyPress, isMac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (name: string) => parts.includes(name)
  const main = isMac ? press.metaKey : press.ctrlKey
  const other = isMac ? press.ctrlKey : press.metaKey
  if (main !== has('CmdOrCtrl') || other || press.altKey !== has('Alt')) return false
  if (press.key === key) return press.shiftKey === has('Shift')
  const byPlace = press.code === (/^\d$/.test(key) ? `Digit${key}` : eventKeys[key])
  return (byPlace || press.key.toLowerCase() === key.toLowerCase()) && press.shiftKey === has('Shift')
}

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌫',
}

/** Keys as people read them. `word` names a key in the language shown. */
export function keysText(keys: string, isMac: boolean, word: (key: string) => string): string {
  const parts = keys.split('+')
  return isMac
    ? parts.map(part => macSigns[part] ?? word(part)).join('')
    : parts.map(part => (part === 'CmdOrCtrl' ? word('Ctrl') : word(part))).join('+')
}
