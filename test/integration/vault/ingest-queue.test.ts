import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import {
  createIngestQueue,
  type Destination,
  type NewAttachment,
} from '../../../src/main/vault/ingest-queue.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { attachmentIdSchema, claimIdSchema } from '../../../src/shared/domain/identifiers.ts'
import { failure, success } from '../../../src/shared/domain/outcome.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import type { Ingest } from '../../../src/shared/ipc/document-procedures.ts'
import { ingestSchema } from '../../../src/shared/ipc/document-procedures.ts'
import { rowCounts, test } from './vault-fixture.ts'

const claimId = claimIdSchema.parse('018e0000-0000-7000-8000-000000000001')

/** Time that stands still: what is held back for a moment is held back until all files are in. */
const after = () => () => undefined

function queueOn(vault: Vault, isClaimThere = true) {
  const attached: NewAttachment[] = []
  const destinations: Destination[] = []
  const published: Ingest[][] = []
  const queue = createIngestQueue({
    vault,
    attach(destination, document) {
      if (!isClaimThere) return failure(problem('claim-not-found'))
      attached.push(document)
      destinations.push(destination)
      return success(null)
    },
    publish: (_claim, ingests) => void published.push(ingests),
    after,
    newId: randomUUID,
    now: () => performance.now(),
    onDefect(where, error) {
      throw new Error(where, { cause: error })
    },
  })
  return { queue, attached, destinations, published }
}

describe('files added to a claim', () => {
  test('become documents one after the other, and leave the list', async ({ folder, vault }) => {
    const { queue, attached, published } = queueOn(vault)
    await writeFile(join(folder, 'one.txt'), 'one')
    await writeFile(join(folder, 'two.pdf'), '%PDF-1.7\n')
    const added = await queue.add(claimId, [join(folder, 'one.txt'), join(folder, 'two.pdf')])
    expect(added.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['one.txt', 3],
      ['two.pdf', 9],
    ])
    await queue.idle()
    expect(attached.map(({ name, mediaType, sizeBytes }) => [name, mediaType, sizeBytes])).toEqual([
      ['one.txt', 'text/plain', 3],
      ['two.pdf', 'application/pdf', 9],
    ])
    expect(queue.list(claimId)).toEqual([])
    expect(published.flat().map(ingest => ingestSchema.parse(ingest).state)).toContain('done')
    expect(new Set(published.at(-1)?.map(({ state }) => state))).toEqual(new Set(['done']))
  })

  test('are told of a few times, however many they are, each that became a document once', async ({
    folder,
    vault,
  }) => {
    const { queue, published } = queueOn(vault)
    await mkdir(join(folder, 'many'))
    for (let number = 0; number < 40; number++)
      await writeFile(join(folder, 'many', `${number}.txt`), `document ${number}`)
    const added = await queue.add(claimId, [join(folder, 'many')])
    await queue.idle()
    expect(published.length).toBeLessThan(5)
    const done = published.flat().filter(({ state }) => state === 'done')
    expect(done.map(({ id }) => id).toSorted()).toEqual(added.map(({ id }) => id).toSorted())
    expect(published.at(-1)?.every(({ state }) => state === 'done')).toBe(true)
  })

  test('may be folders: all in them comes, but hidden files and links', async ({ folder, vault }) => {
    const { queue, attached } = queueOn(vault)
    await mkdir(join(folder, 'poe/inner/deep'), { recursive: true })
    await mkdir(join(folder, 'poe/.hidden'))
    for (const name of ['b.txt', 'inner/a.txt', 'inner/deep/c.txt', '.DS_Store', '.hidden/x.txt'])
      await writeFile(join(folder, 'poe', name), name)
    await symlink(join(folder, 'poe'), join(folder, 'poe/circle'))
    await queue.add(claimId, [join(folder, 'poe')])
    await queue.idle()
    expect(attached.map(({ name }) => name)).toEqual(['b.txt', 'a.txt', 'c.txt'])
  })

  test('that fail stay on the list with their problem until they are dismissed', async ({
    folder,
    vault,
  }) => {
    const { queue, attached } = queueOn(vault)
    await writeFile(join(folder, 'empty.pdf'), '')
    await mkdir(join(folder, 'nothing-inside'))
    await queue.add(
      claimId,
      ['empty.pdf', 'missing.pdf', 'nothing-inside'].map(name => join(folder, name)),
    )
    await queue.idle()
    const failed = queue.list(claimId)
    expect(failed.map(({ state, problem: found }) => [state, found?.code])).toEqual([
      ['failed', 'file-empty'],
      ['failed', 'file-vanished'],
      ['failed', 'file-is-folder'],
    ])
    for (const { id } of failed) queue.dismiss(id)
    expect(queue.list(claimId)).toEqual([])
    expect(attached).toEqual([])
  })

  test('are swept later when their claim is gone meanwhile', async ({ folder, vault }) => {
    const { queue } = queueOn(vault, false)
    await writeFile(join(folder, 'one.txt'), 'one')
    await queue.add(claimId, [join(folder, 'one.txt')])
    await queue.idle()
    expect(queue.list(claimId)[0]?.problem?.code).toBe('claim-not-found')
    await vault.sweep(new Set())
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })

  test('that come when the disk has no room for their row say so', async ({ folder, vault }) => {
    const queue = createIngestQueue({
      vault,
      attach() {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      },
      publish: () => undefined,
      after,
      newId: randomUUID,
      now: () => performance.now(),
      onDefect(where, error) {
        throw new Error(where, { cause: error })
      },
    })
    await writeFile(join(folder, 'one.txt'), 'one')
    await queue.add(claimId, [join(folder, 'one.txt')])
    await queue.idle()
    expect(queue.list(claimId)).toMatchObject([
      { state: 'failed', problem: { code: 'disk-full', retryable: true } },
    ])
    await vault.sweep(new Set())
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })

  test('can be cancelled, running or waiting', async ({ folder, vault }) => {
    const { queue, attached, published } = queueOn(vault)
    await writeFile(join(folder, 'large.bin'), 'begins here')
    await truncate(join(folder, 'large.bin'), 600 * 1024 * 1024)
    await writeFile(join(folder, 'small.txt'), 'small')
    const added = await queue.add(claimId, [join(folder, 'large.bin'), join(folder, 'small.txt')])
    await expect.poll(() => queue.list(claimId)[0]?.doneBytes, { timeout: 20_000 }).toBeGreaterThan(0)
    for (const { id } of added.toReversed()) queue.cancel(id)
    await queue.idle()
    expect(attached).toEqual([])
    expect(queue.list(claimId)).toEqual([])
    expect(published.flat().filter(({ state }) => state === 'cancelled').length).toBe(2)
    expect(rowCounts(folder)).toEqual([0, 0, 0])
  })
})

describe('a file that failed', () => {
  test('comes in when it is tried again and its reason is gone', async ({ folder, vault }) => {
    const { queue, attached } = queueOn(vault)
    const path = join(folder, 'late.txt')
    await queue.add(claimId, [path])
    await queue.idle()
    const [failed] = queue.list(claimId)
    expect(failed?.problem?.code).toBe('file-vanished')
    await writeFile(path, 'here at last')
    queue.retry(failed?.id ?? '')
    await queue.idle()
    expect(attached.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([['late.txt', 12]])
    expect(queue.list()).toEqual([])
  })

  test('fails again for the same reason, and one that does not fail is not run twice', async ({
    folder,
    vault,
  }) => {
    const { queue, attached } = queueOn(vault)
    await writeFile(join(folder, 'one.txt'), 'one')
    const [waiting] = await queue.add(claimId, [join(folder, 'one.txt'), join(folder, 'missing.txt')])
    queue.retry(waiting?.id ?? '')
    await queue.idle()
    queue.retry(queue.list(claimId)[0]?.id ?? '')
    await queue.idle()
    expect(queue.list(claimId).map(({ problem: found }) => found?.code)).toEqual(['file-vanished'])
    expect(attached).toHaveLength(1)
  })
})

describe('bytes that are no file', () => {
  test('are taken in under a safe name, told by their content, without another file', async ({
    folder,
    vault,
  }) => {
    const { queue, attached } = queueOn(vault)
    const marker = 'pasted-and-nowhere-in-plain'
    queue.addBytes(claimId, '../Pasted\u202egnp.pdf', Buffer.from(`%PDF-1.7\n${marker}`))
    queue.addBytes(claimId, 'nothing.png', new Uint8Array())
    await queue.idle()
    expect(attached.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['.._Pasted_gnp.pdf', 'application/pdf'],
    ])
    expect(queue.list(claimId).map(({ problem: found }) => found?.code)).toEqual(['file-empty'])
    const read = await vault.read(attached[0]?.sha256 ?? '', 0)
    expect(read.ok && Buffer.from(read.value).toString()).toBe(`%PDF-1.7\n${marker}`)
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name))).includes(marker)).toBe(false)
  })
})

test("a file for a document's place says so to the one who attaches it", async ({ folder, vault }) => {
  const { queue, destinations } = queueOn(vault)
  const replaces = attachmentIdSchema.parse('018e0000-0000-7000-8000-000000000002')
  await writeFile(join(folder, 'newer.txt'), 'newer')
  await queue.addVersion(claimId, replaces, join(folder, 'newer.txt'))
  await queue.idle()
  expect(destinations).toEqual([{ claimId, replaces }])
})

test('all files of a claim are cancelled at once, and none begins after', async ({ folder, vault }) => {
  const { queue, attached, published } = queueOn(vault)
  await writeFile(join(folder, 'large.bin'), 'begins here')
  await truncate(join(folder, 'large.bin'), 600 * 1024 * 1024)
  await writeFile(join(folder, 'small.txt'), 'small')
  await queue.add(
    claimId,
    ['large.bin', 'small.txt'].map(name => join(folder, name)),
  )
  await expect.poll(() => queue.list(claimId)[0]?.bytesPerSecond, { timeout: 20_000 }).toBeGreaterThan(0)
  queue.cancelAll(claimId)
  await queue.idle()
  expect(attached).toEqual([])
  expect(
    published
      .flat()
      .filter(({ state }) => state === 'running')
      .map(({ name }) => name),
  ).not.toContain('small.txt')
})
