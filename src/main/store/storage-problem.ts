import { type Problem, problem } from '../../shared/domain/problem.ts'
import { UnreadableRow } from './stored-row.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * What a failing disk means to the user; null for what is a defect of ours. SQLite's own codes and the file system's are
 * read, since both databases and plain files meet the same disk.
 */
export function storageProblem(error: unknown): Problem<'disk-full' | 'storage-failed'> | null {
  if (error instanceof UnreadableRow) return error.problem
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return problem('disk-full', { retryable: true })
  const isDisk = /^SQLITE_(IOERR|READONLY|BUSY|LOCKED|CANTOPEN|CORRUPT|NOTADB|PERM)/.test(code)
  const isFileSystem = /^(EROFS|EIO|EACCES|EPERM|ENOENT|EBUSY|EMFILE|ESTALE)$/.test(code)
  return isDisk || isFileSystem
    ? problem('storage-failed', { retryable: true, params: { reason: code } })
    : null
}
