import { useFlushers } from '../ipc/flush.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'

/** Before the window closes: has everything typed saved, then tells main that it may go on. */
export function useFlushAnswer(): void {
  const flushers = useFlushers()
  useMainEvent('flushRequested', () => {
    void flushers.flushAll().then(() => window.claimdesk.app.flushed({}))
  })
}
