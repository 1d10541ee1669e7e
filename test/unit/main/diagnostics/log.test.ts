import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logLineSchema } from '../../../../src/main/diagnostics/event.ts'
import { createLog } from '../../../../src/main/diagnostics/log.ts'
import { noteSync } from '../../../../src/main/diagnostics/note-sync.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

const at = new Date('2026-03-01T10:00:00.000Z')
const openLog = () =>
  createLog(
    join(folder, 'logs'),
    () => at,
    () => 'abcdef01-rest',
  )
const linesOf = (log: ReturnType<typeof openLog>) =>
  log
    .texts()
    .flatMap(({ text }) => text.split('\n'))
    .filter(line => line !== '')
    .map(line => logLineSchema.parse(JSON.parse(line)))

test('a defect is found by its reference, without its message and without folders', () => {
  const log = openLog()
  const error = Object.assign(new TypeError('Contoso Ltd cannot be read'), { code: 'SQLITE_FULL' })
  error.stack = [
    'TypeError: Contoso Ltd cannot be read',
    '    at save (file:///home/ada/Contoso/out/main/index.js:12:34)',
    '    at async C:\\Users\\ada\\claimdesk\\worker.js:5:6',
    '    Contoso Ltd at the end',
  ].join('\n')
  expect(log.defect('claimdesk:claims.save', error)).toBe('abcdef01')
  expect(linesOf(log)).toEqual([
    {
      at: at.toISOString(),
      event: 'defect',
      reference: 'abcdef01',
      where: 'claimdesk:claims.save',
      kind: 'TypeError',
      code: 'SQLITE_FULL',
      stack: ['save (index.js:12:34)', 'worker.js:5:6'],
    },
  ])
})

test('free text finds no way in', () => {
  const log = openLog()
  const error = Object.assign(new Error('x'), { name: 'Contoso Ltd', code: 'no such customer: Contoso' })
  log.defect('saving Contoso Ltd', error)
  log.defect('main', 'Contoso Ltd')
  log.note({ event: 'sync', state: 'waiting for Contoso', waiting: 1, code: null })
  expect(
    log
      .texts()
      .map(({ text }) => text)
      .join(),
  ).not.toContain('Contoso')
})

test('at a megabyte another file is begun, and three older ones are kept', async () => {
  const log = openLog()
  const error = new Error('x')
  error.stack = Array.from({ length: 30 }, (_, line) => `    at some (index.js:${line}:1)`).join('\n')
  for (let count = 0; count < 8_000; count += 1) log.defect('main', error)
  expect((await readdir(join(folder, 'logs'))).toSorted()).toEqual([
    'claimdesk.log',
    'claimdesk.log.1',
    'claimdesk.log.2',
    'claimdesk.log.3',
  ])
  expect(log.texts().map(({ name }) => name)).toEqual([
    'claimdesk.log.3',
    'claimdesk.log.2',
    'claimdesk.log.1',
    'claimdesk.log',
  ])
})

test('while its folder is gone lines are dropped and the place stays free, and it goes on when the folder is back', async () => {
  const log = openLog()
  log.note({ event: 'data-opened' })
  const elsewhere = join(folder, 'elsewhere')
  await rename(join(folder, 'logs'), elsewhere)
  log.defect('main', new Error('x'))
  expect(await readdir(folder)).toEqual(['elsewhere'])
  await rename(elsewhere, join(folder, 'logs'))
  log.note({ event: 'ended' })
  expect(linesOf(log).map(({ event }) => event)).toEqual(['data-opened', 'ended'])
})

test('what sync comes to is noted once for as long as it stays so', () => {
  const log = openLog()
  const note = noteSync(log)
  const status = {
    state: 'idle',
    waiting: 0,
    problem: null,
    nextTryAt: null,
    lastSuccessAt: null,
  } as const
  for (let round = 0; round < 3; round += 1) {
    note({ ...status, state: 'running' })
    note(status)
  }
  note({ ...status, state: 'waiting', waiting: 2, problem: problem('service-unreachable') })
  expect(linesOf(log)).toMatchObject([
    { event: 'sync', state: 'idle', code: null },
    { event: 'sync', state: 'waiting', waiting: 2, code: 'service-unreachable' },
  ])
})
