import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { test as base, describe, expect } from 'vitest'
import { openProfiles } from '../../../src/main/profiles/profiles.ts'
import type { Profile } from '../../../src/shared/ipc/profiles-procedures.ts'

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-profiles-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

const torino = { name: 'Torino', colour: 'red', serviceUrl: null } as const

function added(folder: string, mpnIds: string[]): Profile {
  const profile = openProfiles(folder, v7)
    .add({ ...torino, mpnIds })
    .profiles.at(-1)
  if (profile === undefined) throw new Error('No profile was added.')
  return profile
}

describe('the profiles of a data folder', () => {
  test('remember over a restart which partner numbers each is for', ({ folder }) => {
    const { id } = added(folder, ['9999999'])
    const profiles = openProfiles(folder, v7)
    expect(profiles.mpnIdsOf(id, 'First')).toEqual({ own: ['9999999'], ofOthers: [] })
    const ofTorino = [{ mpnId: '9999999', profile: 'Torino' }]
    expect(profiles.mpnIdsOf('default', 'First')).toEqual({ own: [], ofOthers: ofTorino })
    profiles.change('default', { name: '', colour: 'none', mpnIds: ['1234566'] })
    const ofFirst = [{ mpnId: '1234566', profile: 'First' }]
    expect(profiles.mpnIdsOf(id, 'First').ofOthers).toEqual(ofFirst)
  })

  test('begin nothing anew where a folder was that is gone', async ({ folder }) => {
    const profile = added(folder, [])
    const profiles = openProfiles(folder, v7)
    expect(profiles.folderOf(profile)).toEqual({ ok: true, value: profile.folder })
    await rm(profile.folder, { recursive: true })
    expect(profiles.folderOf(profile)).toMatchObject({
      problem: { code: 'data-folder-missing', params: { path: profile.folder } },
    })
  })
})
