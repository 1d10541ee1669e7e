import type Database from 'better-sqlite3'
import type { Instant } from '../../shared/domain/identifiers.ts'

/** What every repository works with. */
export interface StoreContext {
  readonly db: Database.Database
  readonly clock: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  /** The user's name, for the history. */
  readonly who: () => string
}

export function now({ clock }: Pick<StoreContext, 'clock'>): Instant {
  return clock().toISOString()
}

/**
 * The function in one transaction: all of what it does, or, when it throws, nothing. Within another it is part of that, and
 * what it throws must end that one too: it has no savepoint of its own, since thousands of them make up most of a page.
 */
export function atomic<Args extends unknown[], Result>(
  { db }: Pick<StoreContext, 'db'>,
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  // Written out, so that what repositories export does not carry better-sqlite3's types.
  const transaction = db.transaction(work)
  return (...args) => (db.inTransaction ? work(...args) : transaction(...args))
}
