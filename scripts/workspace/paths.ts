import { resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')
export const outFolder = resolve(projectRoot, 'out')
/** What running the app in development leaves behind; ignored by git. */
export const developmentFolder = resolve(projectRoot, '.claimdesk')
