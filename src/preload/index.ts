import { contextBridge, ipcRenderer, webUtils } from 'electron'
import {
  type EventName,
  eventChannel,
  eventNames,
  procedureChannel,
  procedureNames,
} from '../shared/ipc/names.ts'

const procedures = Object.fromEntries(
  Object.entries(procedureNames).map(([area, names]) => [
    area,
    Object.fromEntries(
      names.map(name => [name, (input: unknown) => ipcRenderer.invoke(procedureChannel(area, name), input)]),
    ),
  ]),
)

const known: ReadonlySet<string> = new Set(eventNames)

contextBridge.exposeInMainWorld('claimdesk', {
  ...procedures,
  on(name: EventName, listener: (payload: unknown) => void): () => void {
    if (!known.has(name)) throw new TypeError(`There is no event ${name}.`)
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(eventChannel(name), forward)
    return () => ipcRenderer.off(eventChannel(name), forward)
  },
  /** Only the preload may learn where a dropped file lies; empty for one that lies nowhere (dragged from a web page). */
  pathOfFile: (file: File): string => webUtils.getPathForFile(file),
})
