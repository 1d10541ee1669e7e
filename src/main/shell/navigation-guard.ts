import type { App, Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** No page of ours goes anywhere, opens anything, embeds anything or asks the system for anything. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', event => {
      if (!isOurPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

// What else has our address, documents among it, is for the page to fetch and never to become the page.
function isOurPage(address: string): boolean {
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}` === appOrigin && (pathname === '/' || pathname === '/index.html')
}

/** Nothing is saved but through the system's dialog for it. */
export function denyDownloads(session: Session): void {
  session.on('will-download', event => event.preventDefault())
}

/** Camera, notifications, clipboard reading and the like are denied, asked for or not. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
