import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { renamePatiently } from '../rename-patiently.ts'
import type { FilePort } from './file-port.ts'
import type { TargetCode, WriteReport } from './messages.ts'
import { release } from './own-buffer.ts'
import { systemCode } from './source-file.ts'
import { syncFolder } from './sync-folder.ts'
import { createSyncedWriter } from './synced-writer.ts'

/**
 * Written at once, and hashed meanwhile. For larger writes Linux takes larger blocks of memory, which a virtual machine may
 * first have to get from its host: that cost four times as much as the writing.
 */
const sliceBytes = 256 * 1024

interface WriteOrder {
  readonly path: string
  readonly sha256: string | null
}

/** Writes the bytes that come in beside `path`, and puts them in its place when they are whole and have the hash named, if any. */
export async function writeFile({ path, sha256 }: WriteOrder, port: FilePort<WriteReport>): Promise<void> {
  const draft = join(dirname(path), `.claimdesk-${randomBytes(6).toString('hex')}.part`)
  try {
    const refusal = await receive(await open(draft, 'wx'), sha256, port)
    if (refusal === null) {
      await renamePatiently(draft, path)
      await syncFolder(dirname(path))
      port.send({ type: 'written' })
    } else {
      await unlink(draft)
      port.send({ type: 'unwritten', code: refusal })
    }
  } catch (error) {
    await removeDraft(draft)
    port.send({ type: 'unwritten', ...targetRefusal(error) })
  }
}

async function receive(
  handle: FileHandle,
  sha256: string | null,
  port: FilePort<WriteReport>,
): Promise<TargetCode | null> {
  const hash = sha256 === null ? null : createHash('sha256')
  const writer = createSyncedWriter(handle)
  try {
    for (;;) {
      const order = await port.orders.take()
      switch (order.type) {
        case 'bytes':
          for (let start = 0; start < order.bytes.length; start += sliceBytes) {
            const slice = order.bytes.subarray(start, start + sliceBytes)
            const writing = writer.write(slice)
            hash?.update(slice)
            await writing
          }
          release(order.bytes)
          port.send({ type: 'credit' })
          break
        case 'finish':
          if (hash !== null && hash.digest('hex') !== sha256) return 'document-damaged'
          await writer.finish()
          return null
        default:
          return 'cancelled'
      }
    }
  } finally {
    await writer.settle()
    await handle.close()
  }
}

async function removeDraft(draft: string): Promise<void> {
  try {
    await unlink(draft)
  } catch {
    // It was never made, or went with its disk: the refusal that is reported says more.
  }
}

function targetRefusal(error: unknown): { code: TargetCode; reason: string } {
  const reason = systemCode(error)
  return { code: reason === 'ENOSPC' || reason === 'EDQUOT' ? 'disk-full' : 'file-not-writable', reason }
}
