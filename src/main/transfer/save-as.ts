import type { Readable } from 'node:stream'
import { type Outcome, success } from '../../shared/domain/outcome.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { writeWhole } from './write-whole.ts'

/** Null when the user cancels. */
export type PickSavePath = (name: string) => Promise<string | null>

/**
 * Asks where to, and writes there what `make` gives: nothing is made for a user who cancels.
 *
 * @param understand see `writeWhole`
 */
export async function saveAs<Code extends Problem['code'] = never>(
  pickSavePath: PickSavePath,
  name: string,
  make: () => Readable | Promise<Readable>,
  understand: (error: unknown) => Problem<Code> | null = () => null,
): Promise<Outcome<{ saved: boolean }, 'disk-full' | 'file-not-writable' | Code>> {
  const path = await pickSavePath(name)
  if (path === null) return success({ saved: false })
  const written = await writeWhole(path, await make(), understand)
  return written.ok ? success({ saved: true }) : written
}
