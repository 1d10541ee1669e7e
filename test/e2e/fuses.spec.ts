import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { z } from 'zod'
import { fastFolder } from '../support/fast-folder.ts'

const configFile = new URL('../../electron-builder.yml', import.meta.url)
const configSchema = z.object({ electronFuses: z.record(z.string(), z.boolean()) })

/** Of electron-builder's `runAsNode` the fuse `RunAsNode`. */
function fuseOf(name: string): FuseV1Options {
  const fuse = Reflect.get(
    FuseV1Options,
    name.replace(/^./, first => first.toUpperCase()),
  )
  if (typeof fuse !== 'number') throw new Error(`Electron has no fuse ${name}.`)
  return fuse
}

test('the fuses that are wished for can be set in an Electron, and are read back from it', async () => {
  const { electronFuses } = configSchema.parse(parse(await readFile(configFile, 'utf8')))
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
  })
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-fuses-'))
  try {
    const binary = join(folder, 'electron')
    await copyFile(process.env.CLAIMDESK_ELECTRON ?? '', binary)
    const wished = Object.entries(electronFuses).map(([name, isOn]) => [fuseOf(name), isOn] as const)
    await flipFuses(binary, { version: FuseVersion.V1, ...Object.fromEntries(wished) })
    const wire = await getCurrentFuseWire(binary)
    const read = wished.map(([fuse]) => [fuse, wire[fuse] === FuseState.ENABLE])
    expect(read).toEqual(wished)
  } finally {
    await rm(folder, { recursive: true })
  }
})
