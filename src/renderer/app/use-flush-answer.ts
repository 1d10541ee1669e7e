import { useFlushers } from '../ipc/flush.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'

/** Has everything typed saved before the window closes, and then tells main; and as soon as the disk takes it again. */
export function useFlushAnswer(): void {
  const flushers = useFlushers()
  useMainEvent('flushRequested', () => {
    void flushers.flushAll().then(() => window.claimdesk.app.flushed({}))
  })
  useMainEvent('storageChanged', ({ trouble }) => {
    if (trouble === null) void flushers.flushAll()
  })
}
