import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createBulkActions } from '../../../src/main/claims/bulk-actions.ts'
import { createClaimDesk } from '../../../src/main/claims/claim-desk.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { createSharedDocument } from '../../../src/main/documents/shared-document.ts'
import type { ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { allItems, anAttachment, anId } from '../../support/builders.ts'
import { noTexts } from '../../support/no-texts.ts'
import { aDraft, aQueuedClaim, aReadyClaim } from '../store/temporary-store.ts'
import { granted } from '../vault/vault-fixture.ts'
import { type Desk, test } from './desk-fixture.ts'

/** A file on the disk, and what the window can do with it to many claims. */
async function aFileForMany({ store, vault, clock }: Desk, folder: string, name = 'letter.txt') {
  const facts = knownFacts(store, null)
  const shared = createSharedDocument({
    vault,
    newId: () => crypto.randomUUID(),
    texts: { textOf: async () => ({ state: 'unreadable' }) },
  })
  const wakeSync = () => undefined
  const desk = createClaimDesk({ store, facts, texts: noTexts, clock, newId: anId, wakeSync })
  const bulk = createBulkActions({ store, desk, facts, shared })
  const path = join(folder, name)
  await writeFile(path, 'Contoso has signed this.')
  const document = granted(await shared.take(path))
  const attach = async (ids: readonly ClaimId[], said: { coversAll?: boolean } = {}) =>
    (
      await bulk(
        ids,
        {
          kind: 'attach-document',
          document: document.id,
          as: null,
          acknowledgementDate: '2026-02-16',
          coversAll: false,
          ...said,
        },
        anId(),
      )
    ).map(({ problem }) => problem?.code ?? null)
  const documents = (ids: readonly ClaimId[]) => ids.map(id => store.claims.find(id)?.documents ?? [])
  return { shared, attach, documents, document }
}

test('one file is stored once and attached to many claims, each of which says why where it is not', async ({
  desk,
  folder,
}) => {
  const { store, vault } = desk
  const { attach, documents, document } = await aFileForMany(desk, folder)
  const [first, ready, waiting, full] = [
    aDraft(store),
    aReadyClaim(store),
    aQueuedClaim(store),
    aDraft(store),
  ]
  for (let count = 0; count < 20; count++) {
    const { sha256, sizeBytes, mediaType } = anAttachment({ sha256: count.toString(16).padStart(64, '0') })
    store.attachments.add(full, { sha256, sizeBytes, mediaType, name: `${count}.pdf` })
  }
  expect(await attach([first, ready, waiting, full])).toEqual([
    null,
    null,
    'claim-not-editable',
    'poe-too-many',
  ])
  expect(await attach([first])).toEqual(['document-already-attached'])
  expect(documents([first, ready]).flat()).toMatchObject([
    { name: 'letter.txt', kind: 'poe-form', acknowledgementDate: '2026-02-16', covers: [] },
    { name: 'letter.txt', kind: 'poe-form', acknowledgementDate: '2026-02-16', covers: [] },
  ])
  expect(store.claims.find(ready)?.state).toBe('draft')
  expect(granted(await vault.find(document.sha256))).toMatchObject({ sizeBytes: document.sizeBytes })
  expect(granted(await vault.measure()).documents).toBe(1)
})

test('a file that covers all of each claim says so of each claim’s own items', async ({ desk, folder }) => {
  const { store } = desk
  const { attach } = await aFileForMany(desk, folder)
  const ids = [aDraft(store), aDraft(store)]
  await attach(ids, { coversAll: true })
  for (const id of ids) {
    const claim = store.claims.find(id)
    expect(claim?.documents[0]?.covers).toEqual(claim && allItems(claim.content))
  }
})

test('a file of a kind that the policy does not take is attached to none', async ({ desk, folder }) => {
  const { attach, documents } = await aFileForMany(desk, folder, 'setup.exe')
  const ids = [aDraft(desk.store), aDraft(desk.store)]
  expect(await attach(ids)).toEqual(['poe-type', 'poe-type'])
  expect(documents(ids)).toEqual([[], []])
})

test('attaching to many is taken back by one step, and the bytes go with the last claim that had them', async ({
  desk,
  folder,
}) => {
  const { store, vault, housekeeping } = desk
  const { shared, attach, documents, document } = await aFileForMany(desk, folder)
  const ids = [aDraft(store), aDraft(store), aDraft(store)]
  await attach(ids)
  shared.leave()
  await housekeeping.run()
  expect(granted(await vault.find(document.sha256))).not.toBeNull()

  expect(store.undo.undo().done).toMatchObject({ kind: 'document-added', detail: 'letter.txt', claims: 3 })
  expect(documents(ids)).toEqual([[], [], []])
  store.undo.redo()
  expect(documents(ids).map(found => found.length)).toEqual([1, 1, 1])

  store.undo.undo()
  desk.pass(31)
  await housekeeping.run()
  expect(granted(await vault.find(document.sha256))).toBeNull()
})

test('a file that was picked and left is swept, and cannot be attached any more', async ({
  desk,
  folder,
}) => {
  const { vault, housekeeping, store } = desk
  const { shared, attach, document } = await aFileForMany(desk, folder)
  await housekeeping.run()
  expect(granted(await vault.find(document.sha256))).not.toBeNull()
  shared.leave()
  await housekeeping.run()
  expect(granted(await vault.find(document.sha256))).toBeNull()
  expect(await attach([aDraft(store)])).toEqual(['document-not-found'])
})
