import { join } from 'node:path'
import { app } from 'electron'
import { systemTimers } from '../sync/timers.ts'
import { createUpdates, type Updates, type UpdatesOptions } from '../updates/updates.ts'
import { createUpdater } from './updater.ts'

type Surroundings = Omit<UpdatesOptions, 'file' | 'updater' | 'timers'> & { readonly dataFolder: string }

/** New versions of this program, by electron-updater; the feed that the user set lies in the data folder. */
export function programUpdates({ dataFolder, ...surroundings }: Surroundings): Updates {
  return createUpdates({
    ...surroundings,
    file: join(dataFolder, 'updates.json'),
    updater: createUpdater(app.isPackaged ? null : dataFolder),
    timers: systemTimers,
  })
}
