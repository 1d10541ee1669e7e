import { runPackaged } from './testing/run-packaged.ts'
import { announce } from './workspace/announce.ts'
import { endOnSignal } from './workspace/signals.ts'

endOnSignal()
if (process.platform === 'linux') {
  const { failed } = await runPackaged(process.argv.slice(2))
  process.exitCode = failed === 0 ? 0 : 1
} else {
  announce('The package is tested on Linux alone.')
  process.exitCode = 1
}
