import { Readable } from 'node:stream'
import { tableWords } from '../../../shared/claim-table/words.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { Language } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ClaimDates } from '../../claims/claim-dates.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import type { ClaimStore } from '../../store/open.ts'
import { claimPacket, type PacketFile } from '../../transfer/claim-packet.ts'
import { claimRows } from '../../transfer/claim-rows.ts'
import { deadlineFile } from '../../transfer/deadline-file.ts'
import { historyFile } from '../../transfer/history-file.ts'
import { shownClaims } from '../../transfer/shown-claims.ts'
import { tableFile } from '../../transfer/table-files.ts'
import { writeWhole } from '../../transfer/write-whole.ts'
import { safeName } from '../../vault/safe-name.ts'
import { UnreadableDocument, type Vault } from '../../vault/vault.ts'

interface Parts {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly dates: ClaimDates
  readonly facts: Pick<KnownFacts, 'policy'>
  readonly clock: () => Date
  readonly language: () => Language
  readonly pickSavePath: (name: string) => Promise<string | null>
  /** An HTML page as a PDF. */
  readonly printPdf: (page: string) => Promise<Buffer>
}

export function transferHandlers(parts: Parts): ClaimdeskHandlers['transfer'] {
  const { store, vault, dates, facts, clock, language, pickSavePath, printPdf } = parts

  const historyOf = (id: ClaimId): PacketFile => ({
    name: 'history.json',
    bytes: Buffer.from(historyFile(id, store.history.chain(id), clock().toISOString())),
  })

  /** Asks where to, and writes there what `make` gives: nothing is made for a user who cancels. */
  async function saveHistoryAs(id: ClaimId, ending: string, make: () => Promise<Buffer>) {
    const claim = store.claims.find(id)
    if (claim === undefined) return failure(problem('claim-not-found'))
    const path = await pickSavePath(safeName(`${titleOf(claim)} history.${ending}`))
    if (path === null) return success({ saved: false })
    const written = await writeWhole<never>(path, Readable.from([await make()]), () => null)
    return written.ok ? success({ saved: true }) : written
  }

  return {
    saveHistory: ({ id }) => saveHistoryAs(id, 'json', async () => historyOf(id).bytes),
    saveHistoryPdf: ({ id, page }) => saveHistoryAs(id, 'pdf', () => printPdf(page)),
    async saveDeadline({ id, summary, description }) {
      const deadline = dates.deadlineOf(id)
      if (!deadline) return failure(problem('claim-not-found'))
      const path = await pickSavePath(safeName(`${summary}.ics`))
      if (path === null) return success({ saved: false })
      const { kind, lastDay: day } = deadline
      const file = deadlineFile({ claimId: id, kind, day, summary, description, at: clock() })
      const written = await writeWhole<never>(path, Readable.from([Buffer.from(file)]), () => null)
      return written.ok ? success({ saved: true }) : written
    },
    async saveClaims({ format, shown }) {
      const words = tableWords[language()]
      const path = await pickSavePath(`${words.files.claims}.${format}`)
      if (path === null) return success({ saved: false })
      const rows = claimRows(shownClaims({ store, dates }, shown), {
        store,
        dates,
        policy: facts.policy(),
        words,
      })
      const file = tableFile(rows, { format, language: language(), at: clock() })
      const written = await writeWhole<never>(path, file, () => null)
      return written.ok ? success({ saved: true }) : written
    },
    async savePacket({ id, pages }) {
      const claim = store.claims.find(id)
      if (claim === undefined) return failure(problem('claim-not-found'))
      const path = await pickSavePath(safeName(`${titleOf(claim)} packet.zip`))
      if (path === null) return success({ saved: false })
      const files: PacketFile[] = []
      for (const { language, page } of pages)
        files.push({ name: `summary-${language}.pdf`, bytes: await printPdf(page) })
      const packet = claimPacket({ vault, claim, files: [...files, historyOf(id)], at: clock() })
      const written = await writeWhole(path, packet, error =>
        error instanceof UnreadableDocument ? error.problem : null,
      )
      return written.ok ? success({ saved: true }) : written
    },
  }
}

/** For the name that a file is offered under. */
function titleOf({ content }: Claim): string {
  return content.claimName.trim() || content.customer.name.trim() || 'claim'
}
