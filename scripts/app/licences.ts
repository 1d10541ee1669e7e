import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { outFolder } from '../workspace/paths.ts'

/** What the bundler says of the packages in a bundle (electron.vite.config.ts). */
const packagesSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    license: z.string(),
    licenseText: z.string().nullish(),
    repository: z.string().nullish(),
  }),
)
type Package = z.infer<typeof packagesSchema>[number]

const lists = ['main/licences.json', 'renderer/licences.json', 'renderer/licences-of-workers.json']
const line = '-'.repeat(78)

/** Gathers the licences of all packages that are shipped into the one text that the page shows and the package brings. */
export async function gatherLicences(): Promise<void> {
  const found = new Map<string, Package>()
  for (const list of lists) {
    const file = join(outFolder, list)
    for (const one of packagesSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
      found.set(`${one.name} ${one.version}`, one)
    await rm(file)
  }
  const packages = [...found.values()].sort((one, other) => one.name.localeCompare(other.name))
  const text = `Claimdesk contains the following packages, under these licences.\n\n${packages.map(entryOf).join('\n')}`
  await writeFile(join(outFolder, 'renderer/licences.txt'), text)
}

function entryOf({ name, version, license, licenseText, repository }: Package): string {
  const head = [`${name} ${version}`, license, repository ?? ''].filter(part => part !== '')
  return [line, ...head, '', licenseText?.trim() ?? '', ''].join('\n')
}
