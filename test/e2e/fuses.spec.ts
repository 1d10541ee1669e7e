import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { fastFolder } from '../support/fast-folder.ts'
import { wishedFuses } from '../support/wished-fuses.ts'

test('the fuses that are wished for can be set in an Electron, and are read back from it', async () => {
  const wished = await wishedFuses()
  expect(Object.fromEntries(wished)).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-fuses-'))
  try {
    const binary = join(folder, 'electron')
    await copyFile(process.env.CLAIMDESK_ELECTRON ?? '', binary)
    await flipFuses(binary, { version: FuseVersion.V1, ...Object.fromEntries(wished) })
    const wire = await getCurrentFuseWire(binary)
    const read = wished.map(([fuse]) => [fuse, wire[fuse] === FuseState.ENABLE])
    expect(read).toEqual(wished)
  } finally {
    await rm(folder, { recursive: true })
  }
})
