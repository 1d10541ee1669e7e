import { basename } from 'node:path'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { mostPastedBytes } from '../../../shared/ipc/document-procedures.ts'
import type { ClaimStore } from '../../store/open.ts'
import type { IngestQueue } from '../../vault/ingest-queue.ts'
import { safeName } from '../../vault/safe-name.ts'

export interface IngestParts {
  readonly store: ClaimStore
  readonly ingests: IngestQueue
  /** Empty when the user cancels. */
  readonly pickFiles: () => Promise<string[]>
  /** Null when the user cancels. */
  readonly pickFile: () => Promise<string | null>
  readonly given: { list(): readonly string[]; take(): string[] }
}

type IngestHandlers = Pick<
  ClaimdeskHandlers['documents'],
  | 'pick'
  | 'add'
  | 'addBytes'
  | 'given'
  | 'addGiven'
  | 'leaveGiven'
  | 'replace'
  | 'ingests'
  | 'allIngests'
  | 'cancel'
  | 'cancelAll'
  | 'retry'
  | 'dismiss'
>

const bytesPerMebibyte = 1_048_576

/** Files on their way in: adding them, and what is done with those that wait, run or failed. */
export function ingestHandlers({ store, ingests, pickFiles, pickFile, given }: IngestParts): IngestHandlers {
  function refusal(claimId: ClaimId) {
    const claim = store.claims.find(claimId)
    if (!claim) return failure(problem('claim-not-found'))
    const open = openFieldsOf(claim)
    return open === 'all' || open.includes('documents') ? null : failure(problem('claim-not-editable'))
  }
  const done = (act: () => void) => {
    act()
    return success({})
  }

  return {
    async pick({ claimId }) {
      const refused = refusal(claimId)
      if (refused) return refused
      const paths = await pickFiles()
      return success({ ingests: paths.length === 0 ? [] : await ingests.add(claimId, paths) })
    },
    async add({ claimId, paths }) {
      return refusal(claimId) ?? success({ ingests: await ingests.add(claimId, paths) })
    },
    addBytes({ claimId, name, bytes }) {
      const refused = refusal(claimId)
      if (refused) return refused
      if (bytes.length > mostPastedBytes) {
        const maxMebibytes = mostPastedBytes / bytesPerMebibyte
        return failure(problem('pasted-too-large', { params: { maxMebibytes } }))
      }
      return success({ ingests: ingests.addBytes(claimId, name, bytes) })
    },
    given: () => success(given.list().map(path => safeName(basename(path)))),
    async addGiven({ claimId }) {
      return refusal(claimId) ?? success({ ingests: await ingests.add(claimId, given.take()) })
    },
    leaveGiven: () => done(() => given.take()),
    async replace({ claimId, id }) {
      const refused = refusal(claimId)
      if (refused) return refused
      const path = await pickFile()
      if (path === null) return success({ ingests: [] })
      return success({ ingests: await ingests.addVersion(claimId, id, path) })
    },
    ingests: ({ claimId }) => success(ingests.list(claimId)),
    allIngests: () => success(ingests.list()),
    cancel: ({ ingestId }) => done(() => ingests.cancel(ingestId)),
    cancelAll: ({ claimId }) => done(() => ingests.cancelAll(claimId)),
    retry: ({ ingestId }) => done(() => ingests.retry(ingestId)),
    dismiss: ({ ingestId }) => done(() => ingests.dismiss(ingestId)),
  }
}
