import { Transform } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { uploadParamsSchema } from '../../shared/service-api/parameters.ts'

/** Bytes by the SHA-256 of their document. */
export const byteCountsSchema = z.record(z.string(), z.int().nonnegative())
type ByteCounts = z.infer<typeof byteCountsSchema>

/** Counts what a line has to carry: all bytes of a document that arrived, those that had to be sent again too. */
export interface ReceivedBytes {
  /** Counts before faults strike, so that bytes which a fault throws away count as well. */
  follow(contract: FastifyInstance): void
  counts(): ByteCounts
  clear(): void
}

/** @param earlier what was counted before the sandbox was started anew */
export function createReceivedBytes(earlier: ByteCounts): ReceivedBytes {
  const counted = new Map(Object.entries(earlier))
  return {
    follow(contract) {
      contract.addHook('preParsing', async (request, _reply, body) => {
        const params = uploadParamsSchema.safeParse(request.params)
        if (request.method !== 'PATCH' || !params.success) return body
        const { sha256 } = params.data
        const counting = new Transform({
          transform(chunk: Buffer, _encoding, done) {
            counted.set(sha256, (counted.get(sha256) ?? 0) + chunk.length)
            done(null, chunk)
          },
        })
        // A body that breaks off breaks off behind the count as well.
        body.on('error', error => counting.destroy(error))
        return body.pipe(counting)
      })
    },
    counts: () => Object.fromEntries(counted),
    clear: () => counted.clear(),
  }
}
