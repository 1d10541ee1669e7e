import { expect, test } from 'vitest'
import { afterLargeWrites } from '../../../../src/main/ipc/after-large-writes.ts'
import { success } from '../../../../src/shared/domain/outcome.ts'

test('while many claims are written, what reads is answered, and what writes waits for the end', async () => {
  let settle: () => void = () => undefined
  const settled = new Promise<void>(resolve => {
    settle = resolve
  })
  const called: string[] = []
  const handlerOf = afterLargeWrites(
    (_, name) => () => {
      called.push(name)
      return success({})
    },
    () => settled,
  )
  const saved = handlerOf('claims', 'save')({})
  await handlerOf('claims', 'list')({})
  await handlerOf('imports', 'cancel')({})
  expect(called).toEqual(['list', 'cancel'])
  settle()
  expect(await saved).toEqual(success({}))
  expect(called).toEqual(['list', 'cancel', 'save'])
})
