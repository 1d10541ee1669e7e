import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Configstore, FileStore } from '@tus/file-store'
import type { Sha256 } from '../../shared/domain/identifiers.ts'
import { checksumOfRequest } from './checksum.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** The uploads' bytes, one file each named by its hash; adds tus's checksum extension to @tus/file-store. */
export class UploadFiles extends FileStore {
  constructor(directory: string, configstore: Configstore, expirationPeriodInMilliseconds: number) {
    super({ directory, configstore, expirationPeriodInMilliseconds })
    // Sizes are known before an upload starts, so deferring them is not offered.
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration', 'checksum']
  }

  /** Where the request carries a checksum, bytes that do not match it are taken away again, with 460. */
  override async write(bytes: Readable, sha256: string, offset: number): Promise<number> {
    const expected = checksumOfRequest.getStore()
    if (expected === undefined) return super.write(bytes, sha256, offset)
    const hashed = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        expected.hash.update(chunk)
        done(null, chunk)
      },
    })
    try {
      const [newOffset] = await Promise.all([super.write(hashed, sha256, offset), pipeline(bytes, hashed)])
      if (expected.hash.digest('base64') === expected.digest) return newOffset
    } catch (error) {
      // Cut off: what came cannot be checked, so it must not stay (tus 1.0, Checksum).
      await truncate(this.pathOf(sha256), offset)
      throw error
    }
    await truncate(this.pathOf(sha256), offset)
    throw new UploadRefusal(460, 'upload-checksum-mismatch', { params: { sha256 } })
  }

  /** Bytes received so far; 0 where there is no file yet. */
  async receivedBytes(sha256: Sha256): Promise<number> {
    return (await this.sizeOf(sha256)) ?? 0
  }

  async exists(sha256: Sha256): Promise<boolean> {
    return (await this.sizeOf(sha256)) !== undefined
  }

  /** SHA-256 of what is stored, read as a stream. */
  async contentHash(sha256: Sha256): Promise<string> {
    const hash = createHash('sha256')
    await pipeline(createReadStream(this.pathOf(sha256)), hash)
    return hash.digest('hex')
  }

  /** Bytes that came otherwise than by an upload. */
  async keep(sha256: Sha256, bytes: Uint8Array): Promise<void> {
    await writeFile(this.pathOf(sha256), bytes)
  }

  async discard(sha256: Sha256): Promise<void> {
    await rm(this.pathOf(sha256), { force: true })
  }

  private pathOf(sha256: string): string {
    return join(this.directory, sha256)
  }

  private async sizeOf(sha256: Sha256): Promise<number | undefined> {
    const found = await stat(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return found?.size
  }
}
