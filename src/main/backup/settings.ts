import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const settingsSchema = z.object({
  /** Null for the place in the data folder. */
  folder: z.string().nullable().default(null),
  keep: z.int().min(1).default(10),
  /** The version that was the last to open the data folder. */
  openedBy: z.string().nullable().default(null),
})
export type BackupSettings = z.infer<typeof settingsSchema>

/** In a file of their own: they are needed where `claims.db` cannot be read, and restoring must not change them. */
export function readBackupSettings(file: string): BackupSettings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // None yet, or not understood: the usual place is right more often than none.
    return settingsSchema.parse({})
  }
}

export function writeBackupSettings(file: string, settings: BackupSettings): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { flush: true })
  renameSync(`${file}.new`, file)
}
