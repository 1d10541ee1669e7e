import { pool } from '../pool.ts'
import type { UploadClient } from '../upload-client.ts'
import { afterFailure, type PushStep } from './step-result.ts'

/** Of one claim, so that another's documents have a turn. */
const atOnce = 2

/** Each document's bytes to the service, before the claim that names them; what the service has is not sent. `inSlot` bounds all claims' together. */
export function uploadStep(
  uploads: UploadClient,
  inSlot: <T>(work: () => Promise<T>) => Promise<T>,
  onProgress: () => void,
): PushStep {
  return async (item, signal) => {
    // The same bytes attached twice are one upload.
    const bySha256 = new Map(item.submission.documents.map(document => [document.sha256, document]))
    const call = { correlationId: item.correlationId }
    const outcomes = await pool([...bySha256.values()], atOnce, signal, async (document, ofPool) => {
      const { id, sha256, sizeBytes } = document
      const sent = await inSlot(() =>
        uploads.upload({ sha256, sizeBytes }, { ...call, signal: ofPool }, onProgress),
      )
      return sent.ok ? sent : { ...sent, problem: { path: `documents.${id}`, ...sent.problem } }
    })
    const failures = outcomes.flatMap(outcome => (outcome.ok ? [] : [outcome]))
    // The first failure stops the others: what they say then (`cancelled`) is not the reason.
    const reason = failures.find(({ problem }) => problem.code !== 'cancelled') ?? failures[0]
    return reason === undefined ? { to: 'step', step: 'create' } : afterFailure(reason)
  }
}
