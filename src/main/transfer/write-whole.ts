import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { type Problem, problem } from '../../shared/domain/problem.ts'
import { renamePatiently } from '../rename-patiently.ts'
import { systemCode } from '../vault/source-file.ts'

/**
 * Writes a stream to `path`, where a file that is there already stays as it was until the new one is whole and on the disk.
 * Problems: `disk-full`, `file-not-writable`, and what `understand` makes of the stream's own errors.
 */
export async function writeWhole<Code extends Problem['code']>(
  path: string,
  content: Readable,
  understand: (error: unknown) => Problem<Code> | null,
): Promise<Outcome<null, 'disk-full' | 'file-not-writable' | Code>> {
  const draft = join(dirname(path), `.claimdesk-${randomBytes(6).toString('hex')}.part`)
  try {
    await pipeline(content, createWriteStream(draft, { flags: 'wx' }))
    const handle = await open(draft, 'r+')
    await handle.sync().finally(() => handle.close())
    await renamePatiently(draft, path)
    return success(null)
  } catch (error) {
    await rm(draft, { force: true })
    const known = understand(error)
    if (known !== null) return failure(known)
    const reason = systemCode(error)
    if (reason === 'UNKNOWN') throw error
    const isFull = reason === 'ENOSPC' || reason === 'EDQUOT'
    return failure(problem(isFull ? 'disk-full' : 'file-not-writable', { params: { reason } }))
  }
}
