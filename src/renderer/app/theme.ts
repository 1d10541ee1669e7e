import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useEffect, useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/ipc/app-procedures.ts'

const darkWanted = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  darkWanted.addEventListener('change', onChange)
  return () => darkWanted.removeEventListener('change', onChange)
}

/** The theme chosen in Settings; `system` follows the system, also while the app runs. */
export function useTheme(choice: Settings['theme']): Theme {
  const isDark = useSyncExternalStore(subscribe, () => darkWanted.matches)
  const showsDark = choice === 'dark' || (choice === 'system' && isDark)
  // What the browser draws itself, scroll bars and the calendar of a date among it.
  useEffect(() => {
    document.documentElement.style.colorScheme = showsDark ? 'dark' : 'light'
  }, [showsDark])
  return showsDark ? webDarkTheme : webLightTheme
}
