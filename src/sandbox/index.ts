import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from './start.ts'

const usage = `npm run sandbox -- [--port N] [--data FOLDER] [--seed demo] [--auto-review] [--instance-name NAME]
  --port           0, the default, takes any that is free
  --data           where claims and uploads are kept; a temporary folder by default
  --seed           the world that verification knows; only 'demo'
  --auto-review    a reviewer decides by himself, by the completeness of the proof of execution
  --instance-name  the service's identity, instead of one made with the data folder`

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      seed: { type: 'string', default: 'demo' },
      'auto-review': { type: 'boolean', default: false },
      'instance-name': { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port`)
  if (values.seed !== 'demo') throw new Error(`--seed ${values.seed} is not known, only demo`)
  const instanceName = values['instance-name']
  return {
    port,
    dataFolder: values.data ?? mkdtempSync(join(tmpdir(), 'claimdesk-sandbox-')),
    autoReview: values['auto-review'],
    ...(instanceName === undefined ? {} : { instanceName }),
  }
}

async function run(): Promise<void> {
  const sandbox = await startSandbox(readArguments())
  // The line that start script and tests wait for.
  console.log(`sandbox service listening on ${sandbox.url}`)
  const stop = () => {
    sandbox.close().then(
      () => process.exit(0),
      error => fail(error),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
  process.exit(1)
}

run().catch(fail)
