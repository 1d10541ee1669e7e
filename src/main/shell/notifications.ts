import { appendFileSync } from 'node:fs'
import { Notification } from 'electron'
import type { Language } from '../../shared/ipc/app-procedures.ts'
import type { Notice } from '../notices/notice.ts'
import { noticeText } from './notice-text.ts'

interface NotificationsOptions {
  /** In development and tests: a file that gets each notice as a line of JSON, instead of the screen. */
  readonly file: string | null
  readonly language: () => Language
  readonly onOpen: (notice: Notice) => void
}

/** Shows notices as the system's notifications; a click opens what they are about. */
export function createNotifications({ file, language, onOpen }: NotificationsOptions) {
  // Held while they are on the screen: one that is collected loses its click.
  const shown = new Set<Notification>()
  return (notice: Notice): void => {
    const text = noticeText(notice, language())
    if (file !== null) appendFileSync(file, `${JSON.stringify({ ...notice, ...text })}\n`)
    if (file !== null || !Notification.isSupported()) return
    const notification = new Notification(text)
    const letGo = () => void shown.delete(notification)
    notification.on('click', () => {
      letGo()
      onOpen(notice)
    })
    notification.on('close', letGo)
    notification.on('failed', letGo)
    shown.add(notification)
    notification.show()
  }
}
