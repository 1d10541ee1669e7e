import type { SyncStatus } from '../../shared/ipc/sync-procedures.ts'
import type { Log } from './log.ts'

/** Notes what sync comes to, once for as long as it stays the same. */
export function noteSync(log: Pick<Log, 'note'>): (status: SyncStatus) => void {
  let noted = ''
  return ({ state, waiting, problem }) => {
    const code = problem?.code ?? null
    // Rounds that go well follow each other every few minutes.
    if (state === 'running' || noted === `${state} ${code}`) return
    noted = `${state} ${code}`
    log.note({ event: 'sync', state, waiting, code })
  }
}
