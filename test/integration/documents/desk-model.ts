import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { AttachmentId, ClaimId } from '../../../src/shared/domain/identifiers.ts'
import { granted } from '../vault/vault-fixture.ts'
import type { Desk } from './desk-fixture.ts'

/** A document as the model has it: by the number of its content. */
export interface ModelDocument {
  readonly id: AttachmentId
  readonly content: number
  removedDay: number | null
}

export interface ModelClaim {
  readonly id: ClaimId
  deletedDay: number | null
  documents: ModelDocument[]
}

/** What must be true of a desk, told without any database. */
export interface Model {
  nowDay: number
  claims: ModelClaim[]
  /** Contents whose bytes no sweep may have removed yet. */
  heldInVault: Set<number>
}

export interface Real {
  readonly folder: string
  desk: Desk
  readonly contents: readonly Buffer[]
}

const undoDays = 30

/** What a sweep leaves: claims and documents that can still be brought back, and their bytes. */
export function sweepModel(model: Model): void {
  const isOver = (day: number | null) => day !== null && model.nowDay - day >= undoDays
  model.claims = model.claims.filter(({ deletedDay }) => !isOver(deletedDay))
  for (const claim of model.claims)
    claim.documents = claim.documents.filter(({ removedDay }) => !isOver(removedDay))
  model.heldInVault = new Set(
    model.claims.flatMap(({ documents }) => documents.map(({ content }) => content)),
  )
}

/** The desk shows what the model has, and the vault holds the bytes for it: each content once, every one whole. */
export async function expectExact(model: Model, { desk, contents }: Real): Promise<void> {
  for (const { id, deletedDay, documents } of model.claims) {
    const shown = documents.filter(({ removedDay }) => removedDay === null).map(document => document.id)
    const found = desk.store.claims.find(id)
    expect(found?.documents.map(document => document.id)).toEqual(deletedDay === null ? shown : undefined)
  }
  const verified = granted(await desk.vault.verify({ referenced: desk.store.attachments.referencedHashes() }))
  expect(verified).toMatchObject({ damaged: [], missing: [], documents: model.heldInVault.size })
  for (const [index, bytes] of contents.entries()) {
    const found = granted(await desk.vault.find(createHash('sha256').update(bytes).digest('hex')))
    expect(found).toEqual(model.heldInVault.has(index) ? { sizeBytes: bytes.length } : null)
  }
}
