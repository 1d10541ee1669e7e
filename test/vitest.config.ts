import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { fastFolder } from './support/fast-folder.ts'
import { FaultsFirst } from './support/faults-first.ts'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts', 'test/faults/**/*.test.ts'],
    globalSetup: 'test/bundle-workers.ts',
    testTimeout: 30_000,
    // They open databases and services as the tests do.
    hookTimeout: 30_000,
    // Of os.tmpdir(), where a test makes its folder: hundreds of databases would each wait for the disk's syncs.
    env: { TMPDIR: fastFolder },
    // A fresh process a file costs more than most files' tests; none leaves anything behind that another would meet.
    isolate: false,
    sequence: { sequencer: FaultsFirst },
    // Half of these tests wait for a disk or a process: on a machine of two processors Vitest would use one alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
