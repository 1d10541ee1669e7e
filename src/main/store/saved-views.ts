import { type SavedView, savedViewsSchema } from '../../shared/ipc/claim-list.ts'
import type { settingsRepository } from './settings-repository.ts'

/** The user's named filters of the list. */
export function savedViews(settings: Pick<ReturnType<typeof settingsRepository>, 'read' | 'write'>) {
  return {
    list: (): SavedView[] => settings.read('claimViews', savedViewsSchema, []),
    /** All of them at once. */
    save: (views: SavedView[]): void => settings.write('claimViews', views),
  }
}
