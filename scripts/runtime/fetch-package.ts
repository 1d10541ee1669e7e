import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { announce, messageOf } from '../workspace/announce.ts'
import { capture } from '../workspace/run.ts'
import { downloadProgress } from './progress.ts'

export interface RegistryPackage {
  readonly packageName: string
  readonly packageVersion: string
  readonly integrity: string
}

/**
 * Fetches a package's tarball from the registry that npm is set up with, and checks it against the pinned
 * integrity. A file that does not match is an error, whatever the registry says of it.
 */
export async function fetchPackage(wanted: RegistryPackage, folder: string): Promise<string> {
  const file = join(folder, 'package.tgz')
  const spec = `${wanted.packageName}@${wanted.packageVersion}`
  try {
    await download(await tarballUrl(spec), file, `Downloading ${spec}`)
  } catch (error) {
    // npm knows what we do not: its proxy, its certificates, its password for a private registry.
    announce(`The direct download failed (${messageOf(error)}); asking npm to do it, without progress…`)
    await packWithNpm(spec, folder, file)
  }
  await checkIntegrity(file, wanted)
  return file
}

async function tarballUrl(spec: string): Promise<string> {
  const url = (await npm(['view', spec, 'dist.tarball'])).trim()
  if (!URL.canParse(url)) throw new Error(`the registry does not say where the tarball of ${spec} is`)
  return url
}

async function download(url: string, file: string, label: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`)
  const length = Number(response.headers.get('content-length'))
  const total = length > 0 ? length : undefined
  const showProgress = downloadProgress(label)
  let received = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length
      showProgress(received, total)
      done(null, chunk)
    },
  })
  await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(file))
}

async function packWithNpm(spec: string, folder: string, file: string): Promise<void> {
  await npm(['pack', spec, '--ignore-scripts', '--pack-destination', folder])
  const packed = (await readdir(folder)).find(name => name.endsWith('.tgz') && join(folder, name) !== file)
  if (packed === undefined) throw new Error(`npm pack ${spec} left no file behind`)
  await rename(join(folder, packed), file)
}

async function npm(args: readonly string[]): Promise<string> {
  const { exitCode, stdout, output } = await capture('npm', args)
  if (exitCode !== 0) throw new Error(`npm ${args.slice(0, 2).join(' ')} failed: ${lastLines(output)}`)
  return stdout
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join(' / ')
}

async function checkIntegrity(file: string, { packageName, integrity }: RegistryPackage): Promise<void> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new Error(
    `The download of ${packageName} is not the expected file (${found} instead of ${integrity})`,
  )
}
