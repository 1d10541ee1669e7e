import { pathToFileURL } from 'node:url'

/** By name, from the project's root. */
export const workerSources = {
  'vault-worker': 'src/main/vault/vault-worker.ts',
  'text-worker': 'src/main/documents/text-worker.ts',
  'table-worker': 'src/main/transfer/table/table-worker.ts',
  'large-write-worker': 'src/main/store/large-writes/large-write-worker.ts',
  'backup-worker': 'src/main/backup/backup-worker.ts',
}
const folder = process.env.CLAIMDESK_BUNDLED_WORKERS

/** The app's threads: bundled, where a run of Vitest has done so at its beginning, or from their source. */
const entry = (name: keyof typeof workerSources) =>
  folder === undefined
    ? new URL(`../../${workerSources[name]}`, import.meta.url)
    : pathToFileURL(`${folder}/${name}.js`)

export const vaultWorkerUrl = entry('vault-worker')
export const textWorkerUrl = entry('text-worker')
export const tableWorkerUrl = entry('table-worker')
export const largeWriteWorkerUrl = entry('large-write-worker')
export const backupWorkerUrl = entry('backup-worker')
