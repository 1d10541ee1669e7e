import { onTestFinished } from 'vitest'
import { createLargeWrites } from '../../../src/main/store/large-writes/large-writes.ts'
import { largeWriteWorkerUrl } from '../../support/worker-entries.ts'
import type { TestDesk } from './temporary-store.ts'

/** The real thread that writes many claims at once into a desk's database. */
export function largeWritesOf(desk: Pick<TestDesk, 'file' | 'now' | 'store'>) {
  const largeWrites = createLargeWrites({
    file: desk.file,
    workerUrl: largeWriteWorkerUrl,
    clock: () => new Date(desk.now()),
    who: () => 'Paola Verdi',
    policyId: () => desk.store.settings.get().policyId,
  })
  onTestFinished(() => largeWrites.stop())
  return largeWrites
}
