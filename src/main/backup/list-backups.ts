import type { BackupSummary } from '../../shared/ipc/backup-procedures.ts'
import { listBackups } from './backup-folder.ts'
import type { Manifest } from './manifest.ts'

export interface ListedBackup extends BackupSummary {
  readonly fingerprint: string
}

/** What the backups of a folder hold, newest first; for a thread of its own, since manifests can be long. */
export function summarizeBackups(folder: string): ListedBackup[] {
  return listBackups(folder).map(summaryOf)
}

function summaryOf({ documents, missing, ...manifest }: Manifest): ListedBackup {
  const { id, at, reason, version, claims, fingerprint } = manifest
  return {
    id,
    at,
    reason,
    version,
    claims,
    documents: documents.length,
    documentBytes: documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    missingDocuments: missing.length,
    fingerprint,
  }
}
