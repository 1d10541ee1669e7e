import { expect, test } from 'vitest'
import { whileInPlace } from '../../../../src/main/ipc/while-in-place.ts'
import { success } from '../../../../src/shared/domain/outcome.ts'

/** A desk whose every call is answered, in a folder that comes and goes. */
function aDesk() {
  let isThere = true
  const handlerOf = whileInPlace(
    () => () => success({}),
    () => isThere,
  )
  return {
    move: (there: boolean) => {
      isThere = there
    },
    ask: async (area: string, name: string) => handlerOf(area, name)({}),
  }
}

test.each([
  ['claims', 'save'],
  ['conversation', 'saveDraft'],
  ['documents', 'update'],
  ['documents', 'addBytes'],
  ['imports', 'run'],
  ['backups', 'make'],
  ['settings', 'change'],
])('%s.%s is refused while the data folder is gone, and done when it is back', async (area, name) => {
  const desk = aDesk()
  desk.move(false)
  expect(await desk.ask(area, name)).toMatchObject({
    problem: { code: 'storage-failed', retryable: true, params: { reason: 'data-folder-gone' } },
  })
  desk.move(true)
  expect(await desk.ask(area, name)).toEqual(success({}))
})

test.each([
  ['claims', 'get'],
  ['app', 'quit'],
  ['transfer', 'saveClaims'],
])('%s.%s is answered all the same', async (area, name) => {
  const desk = aDesk()
  desk.move(false)
  expect(await desk.ask(area, name)).toEqual(success({}))
})
