import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readingLimits } from '../../../src/main/documents/document-text.ts'
import { createDocumentTexts, type DocumentTexts } from '../../../src/main/documents/document-texts.ts'
import type { Stored } from '../../../src/main/vault/messages.ts'
import type { Vault } from '../../../src/main/vault/vault.ts'
import { textWorkerUrl } from '../../support/worker-entries.ts'
import { granted, test as vaultTest } from '../vault/vault-fixture.ts'

/** Texts of the vault's documents, read in a real thread; a defect fails the test. */
export function textsOf(vault: Vault, limits = readingLimits, workerUrl = textWorkerUrl): DocumentTexts {
  return createDocumentTexts({
    vault,
    workerUrl,
    limits,
    onDefect: (where, error) => {
      throw new Error(`A defect in ${where}`, { cause: error })
    },
  })
}

export interface Shelf {
  readonly texts: DocumentTexts
  /** Takes a file of this name and content into the vault. */
  store(name: string, content: Buffer): Promise<Stored>
}

/** A test with an open vault and the texts of what is in it. */
export const test = vaultTest.extend<{ shelf: Shelf }>({
  shelf: async ({ folder, vault }, use) => {
    const texts = textsOf(vault)
    await use({
      texts,
      async store(name, content) {
        const path = join(folder, name)
        await writeFile(path, content)
        return granted(await vault.ingest({ path }))
      },
    })
    await texts.close()
  },
})
