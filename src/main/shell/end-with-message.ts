import { app, dialog } from 'electron'
import { shellTexts } from './i18n/shell-texts.ts'

/** A start that failed in a way that nobody foresaw: said in the system's own dialog, since there is no window to say it. */
export function endWithMessage(error: unknown): void {
  const texts = shellTexts(app.getLocale().startsWith('it') ? 'it' : 'en')
  dialog.showErrorBox(texts.cannotStart, `${texts.cannotStartHint}\n\n${String(error)}`)
  app.exit(1)
}
