// A member waits for the commit: few enough that the first is told soon, many enough that the disk's answer is shared.
const mostMembers = 64
const mostBytes = 16 * 1024 * 1024

/**
 * Ingests that share one transaction, so that a thousand small files do not wait for the disk a thousand times. Each member
 * is told only when its rows are on the disk.
 */
export interface CommitGroup {
  /** Opens the transaction, where none is open. */
  begin(): void
  /** Others share the transaction that is open. */
  hasMembers(): boolean
  /**
   * The caller's rows are complete. Ends when they are on the disk, or with `abandoned` when the group failed and each of its
   * members should try by itself; throws what the commit threw where there was no other member.
   */
  join(plainBytes: number): Promise<'durable' | 'abandoned'>
  isFull(): boolean
  /** Throws what SQLite throws, after the members were told. */
  commit(): void
  /** Takes back what is not committed, since something that is no member failed. */
  abandon(): void
}

interface Member {
  readonly resolve: (end: 'durable' | 'abandoned') => void
  readonly reject: (error: unknown) => void
}

/** What a group needs of the chunk store. */
interface Transactions {
  isInTransaction(): boolean
  begin(): void
  commit(): void
  /** Harmless where nothing is open. */
  rollBack(): void
}

export function createCommitGroup(store: Transactions): CommitGroup {
  let members: Member[] = []
  let bytes = 0

  function end(tell: (member: Member, isAlone: boolean) => void): void {
    const told = members
    members = []
    bytes = 0
    for (const member of told) tell(member, told.length === 1)
  }

  return {
    begin() {
      if (!store.isInTransaction()) store.begin()
    },
    hasMembers: () => members.length > 0,
    join(plainBytes) {
      bytes += plainBytes
      return new Promise((resolve, reject) => members.push({ resolve, reject }))
    },
    isFull: () => members.length >= mostMembers || bytes >= mostBytes,
    commit() {
      try {
        if (store.isInTransaction()) store.commit()
      } catch (error) {
        store.rollBack()
        end(({ resolve, reject }, isAlone) => (isAlone ? reject(error) : resolve('abandoned')))
        throw error
      }
      end(({ resolve }) => resolve('durable'))
    },
    abandon() {
      store.rollBack()
      end(({ resolve }) => resolve('abandoned'))
    },
  }
}
