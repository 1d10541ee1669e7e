import { describe, expect, test } from 'vitest'
import { createCommitGroup } from '../../../../src/main/vault/commit-group.ts'

/** The part of a store that a group uses; a commit fails where told to, as on a full disk. */
function transactions(failing: { next: boolean }) {
  let isOpen = false
  const done: string[] = []
  const store = {
    isInTransaction: () => isOpen,
    begin() {
      isOpen = true
    },
    commit() {
      if (failing.next) throw new Error('SQLITE_FULL')
      isOpen = false
      done.push('commit')
    },
    rollBack() {
      isOpen = false
      done.push('rollback')
    },
  }
  return { group: createCommitGroup(store), done }
}

describe('files that share a transaction', () => {
  test('are told of together, after it is on the disk', async () => {
    const { group, done } = transactions({ next: false })
    group.begin()
    const first = group.join(10)
    group.begin()
    const second = group.join(10)
    expect(done).toEqual([])
    group.commit()
    expect([await first, await second]).toEqual(['durable', 'durable'])
    expect(group.hasMembers()).toBe(false)
  })

  test('are each to be tried alone when it fails', async () => {
    const { group } = transactions({ next: true })
    group.begin()
    const both = [group.join(10), group.join(10)]
    expect(() => group.commit()).toThrow('SQLITE_FULL')
    expect(await Promise.all(both)).toEqual(['abandoned', 'abandoned'])
  })

  test('hear what went wrong when there was one alone', async () => {
    const { group } = transactions({ next: true })
    group.begin()
    const only = group.join(10)
    expect(() => group.commit()).toThrow('SQLITE_FULL')
    await expect(only).rejects.toThrow('SQLITE_FULL')
  })

  test('make room for a commit by number and by size', () => {
    const { group } = transactions({ next: false })
    for (let at = 0; at < 63; at += 1) void group.join(1)
    expect(group.isFull()).toBe(false)
    void group.join(1)
    expect(group.isFull()).toBe(true)
    group.begin()
    group.commit()
    void group.join(16 * 1024 * 1024)
    expect(group.isFull()).toBe(true)
  })
})
