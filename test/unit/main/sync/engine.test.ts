import { beforeEach, describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/sync/engine.ts'
import type { Outbox, OutboxItem } from '../../../../src/main/sync/ports.ts'
import type { PushStep, StepResult } from '../../../../src/main/sync/push/step-result.ts'
import { claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { defaultPolicy } from '../../../../src/shared/domain/policy/policies.ts'
import { type ProblemCode, problem } from '../../../../src/shared/domain/problem.ts'
import { toSubmission } from '../../../../src/shared/service-api/to-submission.ts'
import { aContent, anAttachment, anId } from '../../../support/builders.ts'

const now = new Date('2026-03-16T10:00:00.000Z')
const confirmation = { policy: defaultPolicy, confirmedAt: now.toISOString(), deviceId: anId() }

function waiting(overrides: Partial<OutboxItem> = {}): OutboxItem {
  return {
    claimId: claimIdSchema.parse(anId()),
    submission: toSubmission(aContent(), [anAttachment()], confirmation),
    correlationId: anId(),
    step: 'create',
    attempts: 0,
    nextTryAt: null,
    problem: null,
    queuedAt: now.toISOString(),
    ...overrides,
  }
}

/** An outbox that writes down what it is told, in order. */
function outboxOf(items: OutboxItem[]) {
  const told: string[] = []
  const name = (claimId: string) => `claim ${items.findIndex(item => item.claimId === claimId) + 1}`
  const outbox: Outbox = {
    list: () => items,
    due: () => items,
    begin: () => ({ ok: true, value: null }),
    recordStep: (claimId, step) => void told.push(`${name(claimId)} at ${step}`),
    recordFailure: (claimId, met, at) => void told.push(`${name(claimId)} waits until ${at}: ${met.code}`),
    returnToUser: (claimId, problems) =>
      void told.push(`${name(claimId)} back: ${problems.map(p => p.code)}`),
    acknowledge: claimId => void told.push(`${name(claimId)} acknowledged`),
    interruptedSendings: () => [],
    retryAllNow: () => undefined,
  }
  return { outbox, told }
}

let results: Record<string, StepResult>
beforeEach(() => {
  results = {}
})

const later = (code: ProblemCode, params = {}): StepResult => ({
  to: 'later',
  problem: problem(code, { retryable: true, params }),
})

/** One round over the items, whose only step ends as `results` says by the claim's place, else well. */
function round(items: OutboxItem[], random = () => 1) {
  const { outbox, told } = outboxOf(items)
  const step: PushStep = async item => {
    const result = results[items.indexOf(item) + 1] ?? { to: 'done' }
    told.push(`claim ${items.indexOf(item) + 1} sent`)
    return result
  }
  const steps = { verify: step, upload: step, create: step, acknowledge: step }
  const onDefect = () => problem('internal', { retryable: true })
  const engine = createEngine({
    outbox,
    steps,
    clock: () => now,
    random,
    onChanged: () => undefined,
    onDefect,
  })
  return engine.round(new AbortController().signal).then(halt => ({ halt, told }))
}

describe('the one sender', () => {
  it('sends all, one after the other', async () => {
    expect(await round([waiting(), waiting()])).toEqual({
      halt: null,
      told: ['claim 1 sent', 'claim 2 sent'],
    })
  })

  it('gives a claim that cannot succeed back, and goes on with the next', async () => {
    results = { 1: { to: 'user', problems: [problem('subscription-is-csp'), problem('mpn-not-enrolled')] } }
    const { halt, told } = await round([waiting(), waiting()])
    expect(halt).toBeNull()
    expect(told).toEqual([
      'claim 1 sent',
      'claim 1 back: subscription-is-csp,mpn-not-enrolled',
      'claim 2 sent',
    ])
  })

  it.each(['service-unreachable', 'service-answered-html', 'sign-in-needed', 'service-busy'] as const)(
    'lets the whole queue wait for %s at once',
    async code => {
      results = { 1: later(code) }
      const { halt, told } = await round([waiting(), waiting()])
      expect(halt).toMatchObject({ problem: { code }, until: new Date(now.getTime() + 1_000) })
      expect(told).toEqual(['claim 1 sent', `claim 1 waits until 2026-03-16T10:00:01.000Z: ${code}`])
    },
  )

  it('does not let one claim at which the service fails hold up the others', async () => {
    results = { 1: later('service-error') }
    const { halt, told } = await round([waiting({ attempts: 3 }), waiting(), waiting()])
    expect(halt).toBeNull()
    expect(told).toEqual([
      'claim 1 sent',
      'claim 1 waits until 2026-03-16T10:00:08.000Z: service-error',
      'claim 2 sent',
      'claim 3 sent',
    ])
  })

  it('waits when the service fails at two claims in a row', async () => {
    results = { 1: later('service-error'), 2: later('service-error') }
    const { halt, told } = await round([waiting(), waiting(), waiting()])
    expect(halt?.problem.code).toBe('service-error')
    expect(told).not.toContain('claim 3 sent')
  })

  it('waits as long as the service asks', async () => {
    results = { 1: later('service-busy', { retryAfterMs: 30_000 }) }
    const { halt } = await round([waiting()], () => 0)
    expect(halt?.until).toEqual(new Date('2026-03-16T10:00:30.000Z'))
  })

  it('begins again at an earlier step where the service lost what it had', async () => {
    results = { 1: { ...later('document-not-uploaded'), from: 'upload' } as StepResult }
    const { told } = await round([waiting()])
    expect(told).toEqual([
      'claim 1 sent',
      'claim 1 at upload',
      'claim 1 waits until 2026-03-16T10:00:01.000Z: document-not-uploaded',
    ])
  })
})
