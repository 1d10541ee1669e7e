import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingOrder } from './document-text.ts'
import { readText } from './read-text.ts'

// The entry of the thread that reads one document and ends: nothing of a hostile one lives on.
const order: ReadingOrder = workerData
if (parentPort === null) throw new Error('Documents are read in a thread of its own.')
parentPort.postMessage(await readText(order))
