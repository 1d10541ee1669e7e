import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { type CommandName, commandNames } from '../../../shared/commands/commands.ts'

/** Where the parts of the page say which commands they can carry out. */
export interface CommandDesk {
  /** Until the returned function is called; of several the last one counts. */
  offer(name: CommandName, run: () => void): () => void
  /** Where nobody offers the command: how to get to a page that does. Until the returned function is called. */
  lead(name: CommandName, go: () => void): () => void
  /** Whether some part could carry it out, or leads to one that does so as soon as it is there. */
  run(name: CommandName): boolean
  /** The page that was gone to is there: what it does not offer by now is waited for no longer. */
  arrive(): void
  /** In the order of the menus; the same array until it changes. */
  available(): readonly CommandName[]
  subscribe(listener: () => void): () => void
}

export function createCommandDesk(): CommandDesk {
  const offers = new Map<CommandName, (() => void)[]>()
  const listeners = new Set<() => void>()
  const ways = new Map<CommandName, () => void>()
  let available: readonly CommandName[] = []
  let awaited: CommandName | null = null

  function changed(): void {
    const now = commandNames.filter(name => ways.has(name) || (offers.get(name)?.length ?? 0) > 0)
    if (now.join() === available.join()) return
    available = now
    for (const listener of listeners) listener()
  }

  return {
    offer(name, run) {
      const entry = () => run()
      offers.set(name, [...(offers.get(name) ?? []), entry])
      changed()
      if (awaited === name) {
        awaited = null
        entry()
      }
      return () => {
        offers.set(
          name,
          (offers.get(name) ?? []).filter(other => other !== entry),
        )
        changed()
      }
    },
    lead(name, go) {
      ways.set(name, go)
      changed()
      return () => {
        ways.delete(name)
        changed()
      }
    },
    run(name) {
      const offered = offers.get(name)?.at(-1)
      const way = offered === undefined ? ways.get(name) : undefined
      awaited = way === undefined ? null : name
      const run = offered ?? way
      run?.()
      return run !== undefined
    },
    arrive() {
      awaited = null
    },
    available: () => available,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const CommandDeskContext = createContext<CommandDesk | undefined>(undefined)

export const CommandDeskProvider = CommandDeskContext.Provider

export function useCommandDesk(): CommandDesk {
  const desk = useContext(CommandDeskContext)
  if (desk === undefined) throw new Error('There is no CommandDeskProvider above.')
  return desk
}

/** Has the command do `run` (its latest version) while the component is shown; null while it cannot. */
export function useCommand(name: CommandName, run: (() => void) | null): void {
  const desk = useCommandDesk()
  const onRun = useEffectEvent(() => run?.())
  const can = run !== null
  useEffect(() => (can ? desk.offer(name, () => onRun()) : undefined), [desk, name, can])
}

export function useAvailableCommands(): readonly CommandName[] {
  const desk = useCommandDesk()
  return useSyncExternalStore(desk.subscribe, desk.available)
}
