import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/ipc/app-procedures.ts'

const darkWanted = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  darkWanted.addEventListener('change', onChange)
  return () => darkWanted.removeEventListener('change', onChange)
}

/** The theme chosen in Settings; `system` follows the system, also while the app runs. */
export function useTheme(choice: Settings['theme']): Theme {
  const isDark = useSyncExternalStore(subscribe, () => darkWanted.matches)
  return choice === 'dark' || (choice === 'system' && isDark) ? webDarkTheme : webLightTheme
}
