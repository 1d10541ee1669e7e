import { useEffect, useEffectEvent } from 'react'
import { commands } from '../../shared/commands/commands.ts'
import { useCommandDesk } from '../domain-ui/commands/command-desk.ts'
import { isPressed } from '../domain-ui/commands/keys.ts'
import { useIsMac } from '../domain-ui/commands/use-command-texts.ts'

const dialogs = '[role="dialog"][aria-modal="true"], [role="alertdialog"]'

/**
 * Whether a dialog has the focus: behind it nothing is done. One that is on its way out has given it back, and must not keep
 * the next key from what it is for.
 */
export function isBehindDialog(): boolean {
  return (document.activeElement?.closest(dialogs) ?? null) !== null
}

/** Carries out the commands whose keys are pressed; the menu's own keys count where the page has no focus. */
export function useShortcuts(): void {
  const desk = useCommandDesk()
  const isMac = useIsMac()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isBehindDialog()) return
    const pressed = commands.find(({ keys }) => keys.some(one => isPressed(one, event, isMac)))
    if (pressed === undefined || !desk.available().includes(pressed.name)) return
    event.preventDefault()
    desk.run(pressed.name)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
