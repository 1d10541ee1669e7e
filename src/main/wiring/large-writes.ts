import { dataFolderFiles } from '../data-folder.ts'
import { userName } from '../machine.ts'
import type { PartsOptions } from '../parts-options.ts'
import { createLargeWrites, type LargeWrites } from '../store/large-writes/large-writes.ts'
import type { ClaimStore } from '../store/open.ts'

/** The thread that writes many claims at once into the store's file. */
export function joinLargeWrites(
  { settings }: Pick<ClaimStore, 'settings'>,
  options: PartsOptions,
): LargeWrites {
  return createLargeWrites({
    file: dataFolderFiles(options.dataFolder).claims,
    workerUrl: options.largeWriteWorkerUrl,
    clock: options.clock,
    who: userName,
    policyId: () => settings.get().policyId,
  })
}

/** What the service answers is written down at once: it is passed on when nothing else is being written. */
export function heldBack(ask: typeof fetch, { settled }: Pick<LargeWrites, 'settled'>): typeof fetch {
  return async (...request) => {
    const response = await ask(...request)
    await settled()
    return response
  }
}
