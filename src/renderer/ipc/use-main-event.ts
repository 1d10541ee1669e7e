import { useEffect, useEffectEvent } from 'react'
import type { Events } from '../../shared/ipc/events.ts'
import type { EventName } from '../../shared/ipc/names.ts'

/** Calls `listener` (always its latest version) for each event that main sends while the component is shown. */
export function useMainEvent<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void) {
  const onEvent = useEffectEvent(listener)
  useEffect(() => window.claimdesk.on(name, payload => onEvent(payload)), [name])
}
