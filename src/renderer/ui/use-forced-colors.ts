import { useSyncExternalStore } from 'react'

const forced = window.matchMedia('(forced-colors: active)')

function subscribe(onChange: () => void): () => void {
  forced.addEventListener('change', onChange)
  return () => forced.removeEventListener('change', onChange)
}

/** Whether the system's few colours stand for all others (high contrast): they are not forced on drawings. */
export function useForcedColors(): boolean {
  return useSyncExternalStore(subscribe, () => forced.matches)
}
