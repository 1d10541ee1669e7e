import { readFile } from 'node:fs/promises'
import { FuseV1Options } from '@electron/fuses'
import { parse } from 'yaml'
import { z } from 'zod'

const configFile = new URL('../../electron-builder.yml', import.meta.url)
const configSchema = z.object({ electronFuses: z.record(z.string(), z.boolean()) })

/** Those that electron-builder is told to set, each with its state. */
export async function wishedFuses(): Promise<(readonly [FuseV1Options, boolean])[]> {
  const { electronFuses } = configSchema.parse(parse(await readFile(configFile, 'utf8')))
  return Object.entries(electronFuses).map(([name, isOn]) => [fuseOf(name), isOn] as const)
}

/** Of electron-builder's `runAsNode` the fuse `RunAsNode`. */
function fuseOf(name: string): FuseV1Options {
  const fuse = Reflect.get(
    FuseV1Options,
    name.replace(/^./, first => first.toUpperCase()),
  )
  if (typeof fuse !== 'number') throw new Error(`Electron has no fuse ${name}.`)
  return fuse
}
