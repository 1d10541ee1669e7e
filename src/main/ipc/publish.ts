import type { BrowserWindow } from 'electron'
import { type Events, events } from '../../shared/ipc/events.ts'
import { type EventName, eventChannel } from '../../shared/ipc/names.ts'

export type Publish = <Name extends EventName>(name: Name, payload: Events[Name]) => void

/** Sends events of the contract to the window that is open, if one is; the payload is parsed, so that nothing else leaks. */
export function createPublish(window: () => BrowserWindow | null): Publish {
  return (name, payload) => {
    const target = window()
    if (!target || target.isDestroyed()) return
    target.webContents.send(eventChannel(name), events[name].parse(payload))
  }
}
