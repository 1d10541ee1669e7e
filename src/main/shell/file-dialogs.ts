import { type BrowserWindow, dialog } from 'electron'
import type { ShellTexts } from './i18n/en.ts'

/** The system's dialog for several files; empty when the user cancels. */
export async function pickFiles(
  window: BrowserWindow,
  texts: ShellTexts,
  endings: readonly string[],
): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.addDocuments,
    buttonLabel: texts.addDocuments,
    properties: ['openFile', 'multiSelections'],
    filters: filters(texts, endings),
  })
  return filePaths
}

/** The system's dialog for the file that is to take a document's place; null when the user cancels. */
export async function pickFile(
  window: BrowserWindow,
  texts: ShellTexts,
  endings: readonly string[],
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.replaceDocument,
    buttonLabel: texts.replaceDocument,
    properties: ['openFile'],
    filters: filters(texts, endings),
  })
  return filePaths[0] ?? null
}

/** The system's dialog for a backup file; null when the user cancels. */
export async function pickBackupFile(window: BrowserWindow, texts: ShellTexts): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.backupFile,
    properties: ['openFile'],
    filters: [
      { name: texts.backupFile, extensions: ['claimdesk-backup'] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  })
  return filePaths[0] ?? null
}

/** The system's dialog for a file of claims to be imported; null when the user cancels. */
export async function pickTable(window: BrowserWindow, texts: ShellTexts): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.importClaims,
    properties: ['openFile'],
    filters: [
      { name: texts.tables, extensions: ['csv', 'xlsx', 'txt', 'tsv'] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  })
  return filePaths[0] ?? null
}

/** The system's dialog for the folder in which backups are to lie; null when the user cancels. */
export async function pickFolder(window: BrowserWindow, texts: ShellTexts): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.backupFolder,
    buttonLabel: texts.chooseFolder,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

function filters(texts: ShellTexts, endings: readonly string[]) {
  return [
    { name: texts.allDocuments, extensions: [...endings] },
    { name: texts.allFiles, extensions: ['*'] },
  ]
}

/** Asks where to save; null when the user cancels. */
export async function pickSavePath(
  window: BrowserWindow,
  texts: ShellTexts,
  name: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.saveCopy,
    defaultPath: name,
  })
  return canceled || filePath === '' ? null : filePath
}
