import { parentPort, Worker, workerData } from 'node:worker_threads'
import { keepMemory } from './keep-memory.ts'
import type { WorkerSetup } from './messages.ts'

// The entry of both of the vault's threads: one file for the build to know, told apart by what it is started with. Each
// loads its own part alone.
const setup: WorkerSetup = workerData
if (parentPort === null) throw new Error('The vault works in a thread of its own.')

keepMemory()
const here = import.meta.url

switch (setup.role) {
  case 'database': {
    const files: WorkerSetup = { role: 'files' }
    const { runDatabaseWorker } = await import('./database-worker.ts')
    runDatabaseWorker(parentPort, setup, () => new Worker(new URL(here), { workerData: files }))
    break
  }
  case 'files': {
    const { runFileWorker } = await import('./file-worker.ts')
    runFileWorker(parentPort)
    break
  }
}
