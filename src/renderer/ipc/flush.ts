import { createContext, useContext, useEffect, useEffectEvent } from 'react'

type Flusher = () => Promise<unknown>

/** Those who hold unsaved input; all of them are asked to save it before the window closes, and when the disk takes it again. */
export interface Flushers {
  /** Registers until the returned function is called. */
  register(flush: Flusher): () => void
  /** Ends when every flusher has ended, whether or not it could save: the window must be able to close. */
  flushAll(): Promise<void>
}

export function createFlushers(): Flushers {
  const registered = new Set<Flusher>()
  return {
    register(flush) {
      registered.add(flush)
      return () => registered.delete(flush)
    },
    async flushAll() {
      await Promise.allSettled([...registered].map(flush => flush()))
    },
  }
}

const FlushersContext = createContext<Flushers | undefined>(undefined)

export const FlushersProvider = FlushersContext.Provider

export function useFlushers(): Flushers {
  const flushers = useContext(FlushersContext)
  if (flushers === undefined) throw new Error('There is no FlushersProvider above.')
  return flushers
}

/** Has `flush` (its latest version) called before the window closes, and when the disk takes it again, while the component is shown. */
export function useFlush(flush: Flusher): void {
  const flushers = useFlushers()
  const onFlush = useEffectEvent(flush)
  useEffect(() => flushers.register(() => onFlush()), [flushers])
}
