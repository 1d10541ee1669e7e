import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { register } from '../../../../src/main/ipc/register.ts'
import { failure, type Outcome, success } from '../../../../src/shared/domain/outcome.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { procedureChannel, procedureNames } from '../../../../src/shared/ipc/names.ts'
import { aClaim } from '../../../support/builders.ts'

type Listener = Parameters<IpcMain['handle']>[1]

const ourFrame = { senderFrame: { url: 'app://claimdesk/' } } as IpcMainInvokeEvent
const strangeFrame = { senderFrame: { url: 'https://example.com/' } } as IpcMainInvokeEvent

/** The door with one handler behind every procedure. */
function door(handler: (input: unknown) => Outcome<unknown>) {
  const listeners = new Map<string, Listener>()
  const defects: unknown[] = []
  const problems: string[] = []
  register(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    () => handler,
    event => event === ourFrame,
    {
      defect: (_where, error) => `ref-${defects.push(error)}`,
      problem: (_where, code) => void problems.push(code),
    },
  )
  return {
    listeners,
    defects,
    problems,
    ask: (area: string, name: string, input: unknown, event = ourFrame): unknown =>
      listeners.get(procedureChannel(area, name))?.(event, input),
  }
}

describe('the door between page and main', () => {
  test('has every procedure that the preload names', () => {
    const named = Object.entries(procedureNames).flatMap(([area, names]) =>
      names.map(name => procedureChannel(area, name)),
    )
    expect([...door(() => success({})).listeners.keys()].sort()).toEqual(named.sort())
  })

  test('answers a stranger’s frame with a refusal, and runs nothing for it', async () => {
    let ran = 0
    const { ask } = door(() => {
      ran += 1
      return success({})
    })
    const answer = await ask('claims', 'create', {}, strangeFrame)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sender-refused' } })
    expect(ran).toBe(0)
  })

  test('names the fields of an input that the contract does not allow', async () => {
    const answer = await door(() => success({})).ask('claims', 'get', { id: 'no claim' })
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'input-invalid', params: { fields: ['id'] } },
    })
  })

  test('passes on a problem that a handler answers', async () => {
    const { ask } = door(() => failure(problem('claim-not-found')))
    expect(await ask('claims', 'get', { id: aClaim().id })).toEqual(failure(problem('claim-not-found')))
  })

  test('turns a defect into an answer with the reference under which it was noted', async () => {
    const defect = new Error('a customer’s name')
    const { ask, defects } = door(() => {
      throw defect
    })
    const answer = await ask('claims', 'create', {})
    expect(answer).toMatchObject({ ok: false, problem: { code: 'internal', params: { reference: 'ref-1' } } })
    expect(JSON.stringify(answer)).not.toContain('customer')
    expect(defects).toEqual([defect])
  })

  test('says that the disk is full rather than that something went wrong', async () => {
    const { ask, defects } = door(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    })
    expect(await ask('claims', 'create', {})).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    expect(defects).toEqual([])
  })

  test('lets no field cross that the contract does not have', async () => {
    const { ask } = door(() => success({ ...aClaim(), deviceSecret: 'not yours' }))
    expect(JSON.stringify(await ask('claims', 'create', {}))).not.toContain('deviceSecret')
  })
})
