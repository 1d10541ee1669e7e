import { expect, test } from 'vitest'
import { ask, problemOf } from '../../../../src/renderer/ipc/ask.ts'
import { failure, success } from '../../../../src/shared/domain/outcome.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

test('a good answer is its value', async () => {
  expect(await ask(Promise.resolve(success(7)))).toBe(7)
})

test('a refusal arrives with its problem whole', async () => {
  const refused = problem('claim-not-editable', { params: { status: 'approved' } })
  const error: unknown = await ask(Promise.resolve(failure(refused))).catch((thrown: unknown) => thrown)
  expect(problemOf(error)).toEqual(refused)
})

test('anything else that is thrown is a mistake of ours', () => {
  expect(problemOf(new TypeError('no such thing')).code).toBe('internal')
})
