import { findElectron } from './runtime/find-electron.ts'
import { fail } from './workspace/announce.ts'

try {
  const { executable } = await findElectron()
  process.stdout.write(`${executable}\n`)
} catch (error) {
  fail(error)
}
