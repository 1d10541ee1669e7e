import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a state that restoring has taken the place of can be brought back. */
const keptDays = 30
const dayMs = 24 * 60 * 60 * 1000

/** A state from before a restoring: its folder's name tells when that was. */
export interface Undo {
  readonly id: string
  readonly at: string
}

/** The newest; null where there is none of the last 30 days. */
export function lastUndo(folder: string, now: Date): Undo | null {
  const [newest] = statesIn(folder).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return newest === undefined || isOver(newest, now) ? null : newest
}

/** Gives the room of those back that can no longer be brought back. */
export async function forgetOldStates(folder: string, now: Date): Promise<void> {
  for (const state of statesIn(folder))
    if (isOver(state, now)) await rm(join(folder, state.id), { recursive: true, force: true })
}

/** The name of a state's folder. */
export const undoName = (at: Date) => at.toISOString().replaceAll(':', '-')

const isOver = ({ at }: Undo, now: Date) => now.getTime() - Date.parse(at) > keptDays * dayMs

function statesIn(folder: string): Undo[] {
  try {
    return readdirSync(folder).flatMap(id => {
      const at = id.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')
      const isEmpty = readdirSync(join(folder, id)).length === 0
      return Number.isNaN(Date.parse(at)) || isEmpty ? [] : [{ id, at }]
    })
  } catch {
    // Nothing was ever restored.
    return []
  }
}
