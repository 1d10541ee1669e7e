import type { AttachmentId, ClaimId, Sha256 } from '../../shared/domain/identifiers.ts'
import { problem, problemSchema } from '../../shared/domain/problem.ts'
import { ask } from '../ipc/ask.ts'

interface Part {
  readonly start: number
  /** The first byte after it. */
  readonly end: number
}

/** A document's plain bytes, or a part of them, from the vault. Fails as every question to main does. */
export function documentBytes(
  claimId: ClaimId,
  id: AttachmentId | Sha256,
  { signal, part }: { signal: AbortSignal; part?: Part },
): Promise<ArrayBuffer> {
  return ask(fetched())

  async function fetched() {
    const answer = await fetch(`/document/${claimId}/${id}`, {
      signal,
      ...(part && { headers: { range: `bytes=${part.start}-${part.end - 1}` } }),
    })
    if (answer.ok) return { ok: true, value: await answer.arrayBuffer() } as const
    const told = problemSchema.safeParse(await answer.json())
    return { ok: false, problem: told.success ? told.data : problem('internal') } as const
  }
}
