import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createUpdates, type UpdatesOptions } from '../../../../src/main/updates/updates.ts'

const feedUrl = 'https://updates.example/claimdesk'
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-updates-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A program with version 2 on its feed; `done` tells what was asked of whom. */
function program(given: Partial<UpdatesOptions> = {}) {
  const done: string[] = []
  const timers: (() => void)[] = []
  const updates = createUpdates({
    file: join(folder, 'updates.json'),
    managedFeed: undefined,
    updater: {
      async look(asked) {
        done.push(`look ${asked}`)
        return '2.0.0'
      },
      async fetch() {
        done.push('fetch')
      },
      install: () => void done.push('install'),
    },
    isBusy: () => false,
    quit: () => void done.push('quit'),
    publish: () => undefined,
    onDefect: () => undefined,
    timers: {
      after(_ms, work) {
        timers.push(work)
        return () => undefined
      },
    },
    ...given,
  })
  updates.start()
  const passTime = () => {
    for (const work of timers.splice(0)) work()
  }
  return { updates, done, passTime }
}

test('without a feed nobody is asked, whatever the time and the user', async () => {
  const { updates, done, passTime } = program()
  passTime()
  await updates.check()
  expect(updates.status().state).toBe('off')
  expect(done).toEqual([])
})

test('an administrator’s feed counts, and is not to be changed; none of theirs is none', async () => {
  const { updates, done } = program({ managedFeed: feedUrl })
  expect(updates.setFeed(null)).toMatchObject({ ok: false, problem: { code: 'setting-managed' } })
  await updates.check()
  expect(done).toEqual([`look ${feedUrl}`, 'fetch'])
  expect(program({ managedFeed: null }).updates.status().state).toBe('off')
})

test('the feed that the user set is asked after a restart too', async () => {
  program().updates.setFeed(feedUrl)
  const { updates, done } = program()
  await updates.check()
  expect(done).toEqual([`look ${feedUrl}`, 'fetch'])
  expect(updates.status()).toMatchObject({ feedUrl, state: 'ready', version: '2.0.0' })
})

test('what is ready is installed after everything is closed, and only when the user said so', async () => {
  const { updates, done } = program({ managedFeed: feedUrl })
  await updates.check()
  updates.finish()
  expect(done).not.toContain('install')
  expect(updates.install()).toMatchObject({ ok: true })
  expect(done.at(-1)).toBe('quit')
  updates.finish()
  expect(done.at(-1)).toBe('install')
})

test('nothing is installed while something is written or sent, or while the system shuts down', async () => {
  let isBusy = true
  const { updates, done } = program({ managedFeed: feedUrl, isBusy: () => isBusy })
  expect(updates.install()).toMatchObject({ ok: false, problem: { code: 'update-not-ready' } })
  await updates.check()
  expect(updates.install()).toMatchObject({ ok: false, problem: { code: 'update-must-wait' } })
  isBusy = false
  updates.install()
  updates.leaveOut()
  updates.finish()
  expect(done).not.toContain('install')
})

test.each([
  ['look', 'update-feed-not-answered'],
  ['fetch', 'update-refused'],
] as const)('where the %s fails it is said, and tried again later', async (step, code) => {
  let fails = true
  const updater = {
    look: async () => {
      if (fails && step === 'look') throw new Error('no')
      return '2.0.0'
    },
    fetch: async () => {
      if (fails && step === 'fetch') throw new Error('no')
    },
    install: () => undefined,
  }
  const { updates } = program({ managedFeed: feedUrl, updater })
  await updates.check()
  expect(updates.status()).toMatchObject({ state: 'failed', problem: { code } })
  fails = false
  await updates.check()
  expect(updates.status().state).toBe('ready')
})
