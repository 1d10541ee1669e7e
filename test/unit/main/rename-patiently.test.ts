import { expect, test } from 'vitest'
import { renamePatiently } from '../../../src/main/rename-patiently.ts'

/** A system where another program holds the file for the first attempts. */
function held(attempts: number, code = 'EBUSY') {
  let count = 0
  return {
    count: () => count,
    async rename() {
      count += 1
      if (count <= attempts) throw Object.assign(new Error('held'), { code })
    },
  }
}

test('a file that a virus scanner holds for a moment is renamed when it lets go', async () => {
  const scanner = held(3, 'EPERM')
  await renamePatiently('a', 'b', { attempt: scanner.rename, platform: 'win32' })
  expect(scanner.count()).toBe(4)
})

test('a file that is not there is not waited for', async () => {
  const missing = held(9, 'ENOENT')
  await expect(
    renamePatiently('a', 'b', { attempt: missing.rename, platform: 'win32' }),
  ).rejects.toMatchObject({ code: 'ENOENT' })
  expect(missing.count()).toBe(1)
})

test('a file that is held for good is given up, with the reason', async () => {
  const forever = held(1_000)
  const given = { attempt: forever.rename, wait: async () => {}, platform: 'win32' as const }
  await expect(renamePatiently('a', 'b', given)).rejects.toMatchObject({ code: 'EBUSY' })
})

test('where only permissions refuse, nothing is waited for', async () => {
  const refused = held(9, 'EACCES')
  const given = { attempt: refused.rename, platform: 'linux' as const }
  await expect(renamePatiently('a', 'b', given)).rejects.toMatchObject({ code: 'EACCES' })
  expect(refused.count()).toBe(1)
})
