import type { ClaimdeskClient } from './contract.ts'
import type { Events } from './events.ts'
import type { EventName } from './names.ts'

/** What the preload puts on `window.claimdesk`. */
export type ClaimdeskBridge = ClaimdeskClient & {
  /** Calls `listener` for each event of that name, until the function that it returns is called. */
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void
}
