import type { IpcMainInvokeEvent } from 'electron'
import { appOrigin } from '../shell/app-protocol.ts'

/** Whether the call comes from our own page's main frame, and from no frame inside it or page elsewhere. */
export function isOurFrame({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${appOrigin}/`)
  )
}
