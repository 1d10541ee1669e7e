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
    replaces: null,
    ...overrides,
  }
}

/** An outbox that writes down what it is told, in order. */
function outboxOf(items: OutboxItem[]) {
  const told: string[] = []
  const name = (claimId: string) => `claim ${items.findIndex(item => item.claimId === claimId) + 1}`
  const outbox: Outbox = {
    list: () => items,
    find: claimId => items.find(item => item.claimId === claimId),
    waiting: () => ({ waiting: items.length, nextTryAt: null, problem: null }),
    due: () => items.map(({ claimId, submission }) => ({ claimId, tenantId: submission.customer.tenantId })),
    release: claimId => void told.push(`${name(claimId)} released`),
    begin: () => ({ ok: true, value: null }),
    recordStep: (claimId, step) => void told.push(`${name(claimId)} at ${step}`),
    recordFailure: (claimId, met, at) => void told.push(`${name(claimId)} waits until ${at}: ${met.code}`),
    returnToUser: (claimId, problems) =>
      void told.push(`${name(claimId)} back: ${problems.map(p => p.code)}`),
    acknowledge: claimId => void told.push(`${name(claimId)} acknowledged`),
    meetNewer: () => undefined,
    interruptedSendings: () => [],
    retryAllNow: () => undefined,
    retryUnaskedNow: () => undefined,
  }
  return { outbox, told }
}

let results: Record<string, StepResult>
/** What a claim's step waits for before it ends, by its place. */
let answers: Record<string, Promise<void>>
beforeEach(() => {
  results = {}
  answers = {}
})

/** Something to be awaited, and how it is made to happen. */
function anAnswer() {
  const comings: (() => void)[] = []
  const promise = new Promise<void>(resolve => void comings.push(resolve))
  return { promise, come: () => comings[0]?.() }
}

const ofCustomer = (tenantId: string) => {
  const { submission, ...item } = waiting()
  return waiting({ ...item, submission: { ...submission, customer: { ...submission.customer, tenantId } } })
}

const later = (code: ProblemCode, params = {}): StepResult => ({
  to: 'later',
  problem: problem(code, { retryable: true, params }),
})

/** One round over the items, whose only step ends as `results` says by the claim's place, else well. */
function round(items: OutboxItem[], random = () => 1) {
  const { end, told } = begin(items, random)
  return end.then(ended => ({ ...ended, told }))
}

function begin(items: OutboxItem[], random = () => 1) {
  const { outbox, told } = outboxOf(items)
  const step: PushStep = async item => {
    const place = items.indexOf(item) + 1
    told.push(`claim ${place} sent`)
    await answers[place]
    return results[place] ?? { to: 'done' }
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
  return { end: engine.round(new AbortController().signal), told }
}

describe('the one sender', () => {
  it('sends the claims of one customer one after the other', async () => {
    expect(await round([waiting(), waiting()])).toEqual({
      halt: null,
      stopped: null,
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

  it('lets no customer wait for another, and sends at most four claims at once', async () => {
    const first = anAnswer()
    answers = { 1: first.promise }
    const customers = ['a', 'a', 'b', 'c', 'd', 'e'].map(ofCustomer)
    const { told, ...ended } = begin(customers)
    await expect.poll(() => told).toHaveLength(5)
    expect(told).toEqual(['claim 1 sent', 'claim 3 sent', 'claim 4 sent', 'claim 5 sent', 'claim 6 sent'])
    first.come()
    await ended.end
    expect(told.at(-1)).toBe('claim 2 sent')
  })

  it('has at most four on their way', async () => {
    const first = anAnswer()
    const customers = ['a', 'b', 'c', 'd', 'e'].map(ofCustomer)
    answers = { 1: first.promise, 2: first.promise, 3: first.promise, 4: first.promise }
    const { told, end } = begin(customers)
    await expect.poll(() => told).toHaveLength(4)
    first.come()
    await end
    expect(told).toHaveLength(5)
  })

  it('goes on with a customer’s next claim where one fails by itself', async () => {
    results = { 1: later('service-error') }
    const { halt, told } = await round([ofCustomer('a'), ofCustomer('a'), ofCustomer('b')])
    expect(halt).toBeNull()
    expect(told).toContain('claim 2 sent')
    expect(told).toContain('claim 3 sent')
  })

  it('stops and asks where that is no claim’s own misfortune, and leaves the claim waiting', async () => {
    results = { 1: { to: 'stop', problem: problem('service-is-another') } }
    const { stopped, halt, told } = await round([waiting(), waiting()])
    expect(stopped?.code).toBe('service-is-another')
    expect(halt).toBeNull()
    expect(told).toEqual(['claim 1 sent', 'claim 1 released'])
  })
})
