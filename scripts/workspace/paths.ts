import { resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')
export const outFolder = resolve(projectRoot, 'out')
/** Where runners leave their reports and traces; ignored by git. */
export const reportFolder = resolve(projectRoot, 'test-results')
