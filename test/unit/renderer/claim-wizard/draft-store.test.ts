import { describe, expect, it } from 'vitest'
import { draftStore } from '../../../../src/renderer/features/claim-wizard/draft-store.ts'
import type { Claim } from '../../../../src/shared/domain/claim.ts'
import { type ClaimContent, emptyClaimContent } from '../../../../src/shared/domain/claim-content.ts'
import { failure, success } from '../../../../src/shared/domain/outcome.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { aClaim } from '../../../support/builders.ts'

const opened = named('as opened')

function named(claimName: string): ClaimContent {
  return { ...emptyClaimContent, claimName }
}

/** Main as far as saving goes: it refuses what was not based on the newest revision. */
function main(stored: Pick<Claim, 'revision' | 'content'>) {
  const claim: Claim = { ...aClaim(), ...stored }
  const { save } = draftStore(
    {
      get: async () => success(claim),
      async save({ revision, content }) {
        if (revision !== claim.revision) return failure(problem('claim-changed-elsewhere'))
        claim.content = content
        claim.revision += 1
        return success({ revision: claim.revision, state: claim.state, updatedAt: claim.updatedAt })
      },
    },
    claim.id,
    opened,
  )
  return { claim, save }
}

describe('saving a draft', () => {
  it('follows a revision that moved without the text', async () => {
    const { claim, save } = main({ revision: 9, content: opened })
    expect(await save(4, { content: named('typed'), step: 'customer' })).toMatchObject({
      ok: true,
      value: { revision: 10 },
    })
    expect(claim.content.claimName).toBe('typed')
  })

  it('follows the revision of its own save whose answer was lost', async () => {
    const { save } = main({ revision: 5, content: named('typed') })
    expect(await save(4, { content: named('typed'), step: 'customer' })).toMatchObject({ ok: true })
  })

  it('knows the text of its own last save again', async () => {
    const { claim, save } = main({ revision: 4, content: opened })
    await save(4, { content: named('first'), step: 'customer' })
    claim.revision = 20
    expect(await save(5, { content: named('second'), step: 'customer' })).toMatchObject({ ok: true })
  })

  it('overwrites no text of somebody else', async () => {
    const { claim, save } = main({ revision: 5, content: named('somebody else’s') })
    expect(await save(4, { content: named('mine'), step: 'customer' })).toEqual(
      failure(problem('claim-changed-elsewhere')),
    )
    expect(claim.content.claimName).toBe('somebody else’s')
  })

  it('gives a call that broke as a problem that is worth trying again', async () => {
    const broken = () => Promise.reject(new Error('The window is going away.'))
    const { save } = draftStore({ get: broken, save: broken }, aClaim().id, opened)
    expect(await save(1, { content: opened, step: 'customer' })).toEqual(
      failure(problem('internal', { retryable: true })),
    )
  })
})
