import { describe, expect, it } from 'vitest'
import { pull } from '../../../../src/main/sync/pull.ts'
import type { ChangesPage, ServiceClient } from '../../../../src/main/sync/service-client.ts'
import { claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { anId } from '../../../support/builders.ts'

/** A service that answers these pages in turn, and a store that keeps cursors; what happened is told in order. */
function pulling(pages: Record<string, Partial<ChangesPage['page']> & { instance?: string }>, known = 'one') {
  const told: string[] = []
  const kept = { cursor: 'start', instance: known, lastSuccessAt: null }
  const client: Pick<ServiceClient, 'changes' | 'baseUrl'> = {
    baseUrl: 'http://service',
    async changes(cursor) {
      const { instance = 'one', ...page } = pages[cursor ?? ''] ?? {}
      return { ok: true, value: { instance, page: { claims: [], cursor: 'end', more: false, ...page } } }
    },
  }
  const states = {
    get: () => kept,
    newestAcknowledged: () => undefined,
    knownNewer: () => [],
    readAnew: () => undefined,
    applyChanges: (_url: string, page: ChangesPage['page']) => {
      told.push(`applied up to ${page.cursor}`)
      kept.cursor = page.cursor
      return [claimIdSchema.parse(anId())]
    },
  }
  const onClaimsChanged = () => void told.push('told')
  const options = { client: client as ServiceClient, states, newId: anId, onClaimsChanged }
  return pull(options, new AbortController().signal).then(outcome => ({ outcome, told }))
}

describe('changes of the service', () => {
  it('are taken over page by page, each told when it is durable', async () => {
    const { outcome, told } = await pulling({
      start: { cursor: 'a', more: true },
      a: { cursor: 'b', more: true },
      b: { cursor: 'c' },
    })
    expect(outcome).toEqual({ ok: true, value: null })
    expect(told).toEqual(['applied up to a', 'told', 'applied up to b', 'told', 'applied up to c', 'told'])
  })

  it('of another service are not taken over', async () => {
    const { outcome, told } = await pulling({ start: { instance: 'two' } })
    expect(outcome).toMatchObject({ problem: { code: 'service-is-another', retryable: false } })
    expect(told).toEqual([])
  })

  it('that lead nowhere are not asked for, for ever', async () => {
    const { outcome } = await pulling({ start: { cursor: 'start', more: true } })
    expect(outcome).toMatchObject({ problem: { code: 'service-answer-invalid' } })
  })
})
