import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { Claim } from '../../shared/domain/claim.ts'
import type { Vault } from '../vault/vault.ts'

/** A file of the packet that is made, not stored. */
export interface PacketFile {
  readonly name: string
  readonly bytes: Buffer
}

export interface PacketParts {
  readonly vault: Pick<Vault, 'stream'>
  readonly claim: Claim
  /** Summaries, history and the like, in the order in which they are to stand. */
  readonly files: readonly PacketFile[]
  readonly at: Date
}

interface Listed {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

/**
 * A claim with all its proof as one ZIP, for audit or dispute: the files given, every document byte by byte, a manifest, and
 * `SHA256SUMS`, by which `sha256sum -c` checks the rest. Documents pass through piece by piece, whatever their size. The
 * stream fails with `UnreadableDocument` where a document cannot be read whole.
 */
export function claimPacket({ vault, claim, files, at }: PacketParts): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  const listed: Listed[] = []

  const addMade = ({ name, bytes }: PacketFile) => {
    listed.push({ path: name, sizeBytes: bytes.length, sha256: sha256(bytes) })
    zip.addBuffer(bytes, name, { mtime: at })
  }
  for (const file of files) addMade(file)
  for (const [index, document] of claim.documents.entries()) {
    const path = `documents/${placed(index)} ${document.name}`
    listed.push({ path, sizeBytes: document.sizeBytes, sha256: document.sha256 })
    zip.addReadStreamLazy(
      path,
      { mtime: at, size: document.sizeBytes, compress: isWorthwhile(document) },
      give => {
        const bytes = Readable.from(vault.stream(document.sha256), { objectMode: false })
        bytes.once('error', fail)
        give(null, bytes)
      },
    )
  }
  addMade({ name: 'manifest.json', bytes: Buffer.from(manifest(claim, listed, at)) })
  zip.addBuffer(Buffer.from(checksums(listed)), 'SHA256SUMS', { mtime: at })

  zip.on('error', fail)
  zip.end()
  zip.outputStream.on('error', fail).pipe(output)
  return output
}

const placed = (index: number) => String(index + 1).padStart(2, '0')

/** Most documents are compressed by themselves; texts and tables are not. */
const isWorthwhile = ({ mediaType }: Attachment) => /^(text\/|message\/|image\/(bmp|tiff))/.test(mediaType)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function manifest(claim: Claim, files: readonly Listed[], at: Date): string {
  const { id, state, policyId, receipt } = claim
  const about = { claimId: id, state, policyId, receipt, madeAt: at.toISOString(), files }
  return `${JSON.stringify(about, null, 2)}\n`
}

/** In the form of GNU coreutils; a name with a backslash or a line break cannot be in it: names were made safe before. */
function checksums(files: readonly Listed[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')
}
