import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { ShellTexts } from './i18n/en.ts'

interface Surroundings {
  /** Null while there is none: then nothing can be picked. */
  readonly window: () => BrowserWindow | null
  readonly texts: () => ShellTexts
  /** What development answers instead of the system's dialog, once; null where it answers nothing. */
  readonly takePickedFiles: () => string[] | null
}

/** The system's dialogs for files and folders; each answers null, or nothing, when the user cancels. */
export function createFileDialogs({ window, texts, takePickedFiles }: Surroundings) {
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const parent = window()
    return parent === null ? [] : (await dialog.showOpenDialog(parent, options)).filePaths
  }
  const openOne = async (options: OpenDialogOptions) => (await open(options))[0] ?? null

  const anyOf = (name: string, extensions: readonly string[]) => [
    { name, extensions: [...extensions] },
    { name: texts().allFiles, extensions: ['*'] },
  ]

  return {
    pickFiles: async (endings: readonly string[]): Promise<string[]> =>
      takePickedFiles() ??
      open({
        title: texts().addDocuments,
        buttonLabel: texts().addDocuments,
        properties: ['openFile', 'multiSelections'],
        filters: anyOf(texts().allDocuments, endings),
      }),

    /** The one that is to take a document's place. */
    pickFile: (endings: readonly string[]): Promise<string | null> =>
      openOne({
        title: texts().replaceDocument,
        buttonLabel: texts().replaceDocument,
        properties: ['openFile'],
        filters: anyOf(texts().allDocuments, endings),
      }),

    /** The one that is to be attached to many claims. */
    pickSharedFile: async (endings: readonly string[]): Promise<string | null> =>
      takePickedFiles()?.[0] ??
      openOne({
        title: texts().addDocument,
        buttonLabel: texts().addDocument,
        properties: ['openFile'],
        filters: anyOf(texts().allDocuments, endings),
      }),

    pickBackupFile: async (): Promise<string | null> =>
      takePickedFiles()?.[0] ??
      openOne({
        title: texts().backupFile,
        properties: ['openFile'],
        filters: anyOf(texts().backupFile, ['claimdesk-backup']),
      }),

    /** A file of claims to be imported. */
    pickTable: async (): Promise<string | null> =>
      takePickedFiles()?.[0] ??
      openOne({
        title: texts().importClaims,
        properties: ['openFile'],
        filters: anyOf(texts().tables, ['csv', 'xlsx', 'txt', 'tsv']),
      }),

    /** The folder in which backups are to lie. */
    pickFolder: (): Promise<string | null> =>
      openOne({
        title: texts().backupFolder,
        buttonLabel: texts().chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      }),

    async pickSavePath(name: string): Promise<string | null> {
      const parent = window()
      if (parent === null) return null
      const options = { title: texts().saveCopy, defaultPath: name }
      const { canceled, filePath } = await dialog.showSaveDialog(parent, options)
      return canceled || filePath === '' ? null : filePath
    },
  }
}
