import { parentPort, workerData } from 'node:worker_threads'
import { parseTable } from './parse-table.ts'
import type { TableOrder } from './table.ts'

// The entry of the thread that reads one file and ends: nothing of a hostile one lives on.
const order: TableOrder = workerData
if (parentPort === null) throw new Error('Tables are read in a thread of its own.')
parentPort.postMessage(await parseTable(order))
