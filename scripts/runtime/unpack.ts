import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

const permissionBits = 0o777

/** Takes one file out of a package's tarball, into `folder`; answers where it lies. */
export async function unpackFromTarball(tarball: string, member: string, folder: string): Promise<string> {
  await extract({ file: tarball, cwd: folder, strict: true }, [member])
  return join(folder, member)
}

/** Unzips what `place` gives a place inside `folder`, with its permissions; answers how many files that were. */
export async function unzip(
  file: string,
  folder: string,
  place: (path: string) => string | undefined,
): Promise<number> {
  const zip = await openPromise(file)
  let count = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const path = place(entry.fileName)
      if (path === undefined || path === '' || path.endsWith('/')) continue
      await writeEntry(zip, entry, insideOf(folder, path))
      count += 1
    }
  } finally {
    zip.close()
  }
  return count
}

async function writeEntry(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  // The upper half of the attributes is the Unix mode of whoever made the zip.
  const mode = (entry.externalFileAttributes >>> 16) & permissionBits
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }))
}

function insideOf(folder: string, path: string): string {
  const target = resolve(folder, path)
  if (!target.startsWith(resolve(folder) + sep))
    throw new Error(`The zip names a file outside its folder: ${path}`)
  return target
}
