import { makePackage } from './packaging/make-package.ts'
import { announce, fail } from './workspace/announce.ts'
import { endOnSignal } from './workspace/signals.ts'

// What users get: `npm run package`, with electron-builder's own options after `--`.
endOnSignal()
try {
  const folder = await makePackage({ onlyFolder: false, args: process.argv.slice(2) })
  announce(`Packaged into ${folder}`)
} catch (error) {
  fail(error)
}
