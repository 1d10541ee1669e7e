import type { KeyObject } from 'node:crypto'

/** A data key with its name, as the database has it beside each ingest. */
export interface NamedKey {
  readonly keyId: string
  readonly key: KeyObject
}

/** The keys that the database thread holds. */
export interface KeyStock {
  find(keyId: string): KeyObject | undefined
  /** The one that encrypts what comes in. */
  current(): NamedKey
  /** From now on this one encrypts; the others still open what they encrypted. */
  changeTo(key: NamedKey): void
}

/** @param keys the last one encrypts */
export function createKeyStock(keys: readonly NamedKey[]): KeyStock {
  const known = new Map(keys.map(({ keyId, key }) => [keyId, key]))
  let current = keys.at(-1)
  return {
    find: keyId => known.get(keyId),
    current() {
      if (current === undefined) throw new Error('The vault was opened without a key.')
      return current
    },
    changeTo(named) {
      known.set(named.keyId, named.key)
      current = named
    },
  }
}
