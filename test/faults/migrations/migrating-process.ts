import { writeSync } from 'node:fs'
import { openDesk } from '../desk.ts'

// A process of its own that opens the data folder of an earlier version, which copies and migrates both databases, and is
// killed meanwhile: `migrating.js FOLDER`, bundled with the vault's threads beside it.
const [folder = ''] = process.argv.slice(2)
writeSync(1, 'ready\n')
const workerUrl = new URL('./vault-worker.js', import.meta.url)
const desk = await openDesk({ folder, workerUrl, clock: () => new Date('2026-03-17T09:00:00.000Z') })
writeSync(1, 'open\n')
await desk.close()
// Until it is killed.
setInterval(() => undefined, 60_000)
