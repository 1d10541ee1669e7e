import { safeOfProcess } from './own-process.ts'

// A process of its own that takes a file in, to be killed: `ingesting-process.ts FOLDER FILE`. It prints how far it is.
const [folder = '', path = ''] = process.argv.slice(2)

const safe = await safeOfProcess(folder, {
  onChanged: () => undefined,
  onDefect: where => process.exit(where === '' ? 2 : 3),
})
await safe.vault.ingest({
  path,
  onProgress: doneBytes => void process.stdout.write(`${doneBytes}\n`),
})
process.stdout.write('done\n')
