import { failure } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import { type Names, procedureNames } from '../../shared/ipc/names.ts'
import type { HandlerOf } from './register.ts'

/** What writes nothing into the data folder. Whatever is not named here is taken to write. */
export const writesNothing: { readonly [Area in keyof Names]?: readonly Names[Area][] } = {
  app: procedureNames.app,
  claims: [
    'ids',
    'counts',
    'groups',
    'views',
    'layout',
    'list',
    'get',
    'check',
    'verification',
    'unsentChanges',
    'deadline',
    'renewal',
    'afterDecision',
    'conflict',
    'history',
    'verifyHistory',
    'attention',
  ],
  home: ['get'],
  customers: ['list', 'get', 'claims', 'documents', 'doubles'],
  templates: ['list'],
  conversation: ['get'],
  arbitration: ['get'],
  documents: [
    'given',
    'leaveGiven',
    'leaveShared',
    'olderVersions',
    'ofCustomer',
    'ingests',
    'allIngests',
    'cancel',
    'cancelAll',
    'dismiss',
    'saveCopy',
  ],
  vault: procedureNames.vault,
  imports: [
    'state',
    'choose',
    'readAgain',
    'map',
    'rows',
    'correct',
    'list',
    'close',
    'progress',
    'cancel',
    'saveTemplate',
    'failedRows',
    'saveFailedRows',
  ],
  undo: ['state'],
  transfer: procedureNames.transfer,
  diagnostics: procedureNames.diagnostics,
  sync: ['status', 'outbox', 'lost', 'sent', 'connection'],
  profile: ['get'],
  profiles: ['list'],
  backups: ['status'],
  recovery: procedureNames.recovery,
  updates: ['status', 'check'],
  account: ['status', 'cancelSignIn'],
  settings: ['get', 'holidayCountries', 'previewPolicy'],
  protection: ['status'],
}

/** Whether a call may write into the data folder. */
export function writes(area: string, name: string): boolean {
  const named: readonly string[] = Reflect.get(writesNothing, area) ?? []
  return !named.includes(name)
}

/**
 * Refuses what would write while the data folder is not in its place. SQLite does not notice that the folder of an open database
 * is gone, and would say that all is well; and what makes a folder anew would stand in the way of the one that is put back.
 */
export function whileInPlace(handlerOf: HandlerOf, isInPlace: () => boolean): HandlerOf {
  return (area, name) => {
    const handler = handlerOf(area, name)
    if (!writes(area, name)) return handler
    return input =>
      isInPlace()
        ? handler(input)
        : failure(problem('storage-failed', { retryable: true, params: { reason: 'data-folder-gone' } }))
  }
}
