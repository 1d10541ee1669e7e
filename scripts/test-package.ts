import { join } from 'node:path'
import { makePackage } from './packaging/make-package.ts'
import { runOn } from './testing/run-end-to-end.ts'
import { announce } from './workspace/announce.ts'
import { endOnSignal } from './workspace/signals.ts'

// Packages the folder that would be installed, and tries the program in it.
endOnSignal()
if (process.platform === 'linux') {
  const program = async () => join(await makePackage({ onlyFolder: true }), 'linux-unpacked', 'claimdesk')
  const { failed } = await runOn(program, ['--config', 'test/package.config.ts', ...process.argv.slice(2)])
  process.exitCode = failed === 0 ? 0 : 1
} else {
  announce('The package is tested on Linux alone.')
  process.exitCode = 1
}
