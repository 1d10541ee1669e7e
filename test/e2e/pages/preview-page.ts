import { expect, type Page } from '@playwright/test'

/** The dialog with a document in it, by its accessible names. */
export function previewPage(page: Page) {
  const dialog = page.getByRole('dialog')
  const button = (name: string) => dialog.getByRole('button', { name, exact: true })
  return {
    dialog,
    button,
    notShown: dialog.getByText('This document cannot be shown here'),
    /** Opens the preview of the document with that name, on the step or the page that is shown. */
    async open(name: string): Promise<void> {
      await page
        .getByRole('list', { name: 'Documents' })
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) })
        .getByRole('button', { name: 'Preview' })
        .click()
      await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
    },
    async close(): Promise<void> {
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    },
  }
}
