import { join } from 'node:path'
import { makePackage } from '../packaging/make-package.ts'
import { runOn } from './run-end-to-end.ts'
import type { Totals } from './totals.ts'

/** Packages the folder that would be installed on Linux, and tries the program in it. */
export function runPackaged(playwrightArgs: readonly string[] = []): Promise<Totals> {
  const program = async () => join(await makePackage({ onlyFolder: true }), 'linux-unpacked', 'claimdesk')
  return runOn(program, ['--config', 'test/package.config.ts', ...playwrightArgs])
}
