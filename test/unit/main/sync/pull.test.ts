import { describe, expect, it } from 'vitest'
import { pull } from '../../../../src/main/sync/pull.ts'
import type { ChangesPage, ServiceClient } from '../../../../src/main/sync/service-client.ts'
import { claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { anId } from '../../../support/builders.ts'

/** What happens meanwhile. */
interface Meanwhile {
  readonly onAsk?: (cursor: string | null, pause: () => void) => void
  readonly onApply?: () => void
  readonly onTold?: () => void
}

/** A service that answers these pages in turn, and a store that keeps cursors; what happened is told in order. */
function pulling(
  pages: Record<string, Partial<ChangesPage['page']> & { instance?: string }>,
  { onAsk, onApply, onTold }: Meanwhile = {},
) {
  const told: string[] = []
  const kept = { cursor: 'start', instance: 'one', lastSuccessAt: null }
  const pausing = new AbortController()
  const client: Pick<ServiceClient, 'changes' | 'baseUrl'> = {
    baseUrl: 'http://service',
    async changes(cursor, { signal }) {
      told.push(`asked from ${cursor}`)
      signal?.addEventListener('abort', () => told.push(`gave up ${cursor}`))
      onAsk?.(cursor, () => pausing.abort())
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
      onApply?.()
      told.push(`applied up to ${page.cursor}`)
      kept.cursor = page.cursor
      return [claimIdSchema.parse(anId())]
    },
  }
  const onClaimsChanged = () => {
    told.push('told')
    onTold?.()
  }
  const options = { client: client as ServiceClient, states, newId: anId, onClaimsChanged }
  return { told, kept, outcome: pull(options, pausing.signal) }
}

describe('changes of the service', () => {
  it('are taken over page by page, each told when it is durable and while the next one is on its way', async () => {
    const { outcome, told } = pulling({
      start: { cursor: 'a', more: true },
      a: { cursor: 'b', more: true },
      b: { cursor: 'c' },
    })
    expect(await outcome).toEqual({ ok: true, value: null })
    expect(told.slice(0, 8)).toEqual([
      'asked from start',
      'asked from a',
      'applied up to a',
      'told',
      'asked from b',
      'applied up to b',
      'told',
      'applied up to c',
    ])
  })

  it('of another service are not taken over', async () => {
    const { outcome, told } = pulling({ start: { instance: 'two' } })
    expect(await outcome).toMatchObject({ problem: { code: 'service-is-another', retryable: false } })
    expect(applied(told)).toEqual([])
  })

  it('of another service are not taken over, also where they came ahead', async () => {
    const { outcome, told } = pulling({
      start: { cursor: 'a', more: true },
      a: { cursor: 'b', instance: 'two' },
    })
    expect(await outcome).toMatchObject({ problem: { code: 'service-is-another' } })
    expect(applied(told)).toEqual(['applied up to a'])
  })

  it('that lead nowhere are not asked for, for ever', async () => {
    const { outcome } = pulling({ start: { cursor: 'start', more: true } })
    expect(await outcome).toMatchObject({ problem: { code: 'service-answer-invalid' } })
  })

  it('that came ahead are thrown away where a page cannot be written', async () => {
    const { outcome, told } = pulling(
      { start: { cursor: 'a', more: true } },
      {
        onApply() {
          throw new Error('disk full')
        },
      },
    )
    await expect(outcome).rejects.toThrow('disk full')
    expect(applied(told)).toEqual([])
    expect(told).toContain('gave up a')
  })

  it('are not taken over once the user pauses, nor what came ahead', async () => {
    const { outcome, told } = pulling(
      { start: { cursor: 'a', more: true } },
      { onAsk: (cursor, pause) => cursor === 'a' && pause() },
    )
    expect(await outcome).toMatchObject({ problem: { code: 'cancelled' } })
    expect(applied(told)).toEqual([])
    expect(told).toContain('gave up a')
  })

  it('that came ahead are thrown away where all is to be read from elsewhere meanwhile', async () => {
    const { outcome, told, kept } = pulling(
      { start: { cursor: 'a', more: true }, a: { cursor: 'b' }, anew: { cursor: 'c' } },
      { onTold: () => Object.assign(kept, { cursor: 'anew' }) },
    )
    expect(await outcome).toEqual({ ok: true, value: null })
    expect(applied(told)).toEqual(['applied up to a', 'applied up to c'])
  })
})

const applied = (told: readonly string[]) => told.filter(line => line.startsWith('applied'))
