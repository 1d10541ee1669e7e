import { join } from 'node:path'
import { expect } from 'vitest'
import { createClaimDesk } from '../../../src/main/claims/claim-desk.ts'
import { knownFacts } from '../../../src/main/claims/known-facts.ts'
import { openClaimStore } from '../../../src/main/store/open.ts'
import { aContent, anId } from '../../support/builders.ts'
import { aPdf } from '../../support/sample-files.ts'
import { test } from '../documents/texts-fixture.ts'
import { granted } from '../vault/vault-fixture.ts'

test('a claim is checked against what its PoE form says as soon as that is known', async ({
  folder,
  shelf: { texts, store: keep },
}) => {
  const clock = () => new Date('2026-03-16T10:00:00.000Z')
  const store = granted(
    openClaimStore({ file: join(folder, 'claims.db'), clock, newId: anId, who: () => 'Paola Verdi' }),
  )
  const facts = knownFacts(store, null)
  const desk = createClaimDesk({ store, facts, texts, clock, newId: anId, wakeSync: () => undefined })
  const { id } = store.claims.create()
  granted(store.claims.save({ id, revision: 0, content: aContent(), step: 'documents' }))
  const stored = await keep('form.pdf', aPdf('Contoso Ltd', 'fabrikam.com', aContent().customer.tenantId))
  const form = granted(store.attachments.add(id, { ...stored, name: 'form.pdf' }))
  const said = () => granted(desk.check(id)).filter(({ code }) => code === 'poe-template-fields')

  const heard = new Promise(resolve => texts.onKnown(resolve))
  expect(said()).toEqual([])
  expect(await heard).toBe(stored.sha256)
  expect(said()).toMatchObject([
    { path: `documents.${form.id}`, params: { document: 'form.pdf', fields: ['customer.domain'] } },
  ])
  expect(store.attachments.claimsWith(stored.sha256)).toEqual([id])

  // As another kind of document it need not say any of it; once removed it is nobody's.
  granted(
    store.attachments.update(id, form.id, {
      name: 'form.pdf',
      kind: 'statement-of-work',
      acknowledgementDate: null,
      covers: [],
      note: '',
    }),
  )
  expect(said()).toEqual([])
  granted(store.attachments.remove(id, form.id))
  expect(store.attachments.claimsWith(stored.sha256)).toEqual([])
  store.close()
})

test('a draft of a hundred forms is checked without reading them for ever', async ({ folder }) => {
  const clock = () => new Date('2026-03-16T10:00:00.000Z')
  const store = granted(
    openClaimStore({ file: join(folder, 'claims.db'), clock, newId: anId, who: () => 'Paola Verdi' }),
  )
  const asked: string[] = []
  const texts = {
    known: () => undefined,
    textOf: async ({ sha256 }: { sha256: string }) => {
      asked.push(sha256)
      return { state: 'no-text' } as const
    },
  }
  const facts = knownFacts(store, null)
  const desk = createClaimDesk({ store, facts, texts, clock, newId: anId, wakeSync: () => undefined })
  const { id } = store.claims.create()
  for (let number = 0; number < 100; number++) {
    const sha256 = number.toString(16).padStart(64, '0')
    const row = {
      sha256,
      sizeBytes: 1,
      mediaType: 'application/pdf',
      name: 'form.pdf',
      kind: 'poe-form',
    } as const
    granted(store.attachments.add(id, row))
  }
  granted(desk.check(id))
  expect(asked).toHaveLength(20)
  store.close()
})
