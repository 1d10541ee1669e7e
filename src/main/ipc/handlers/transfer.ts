import { Readable } from 'node:stream'
import { tableWords } from '../../../shared/claim-table/words.ts'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { failure } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { Language } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ClaimBrowser } from '../../claims/claim-browser.ts'
import type { ClaimDates } from '../../claims/claim-dates.ts'
import type { KnownFacts } from '../../claims/known-facts.ts'
import type { ClaimStore } from '../../store/open.ts'
import { claimPacket, type PacketFile } from '../../transfer/claim-packet.ts'
import { claimRows } from '../../transfer/claim-rows.ts'
import { deadlineFile } from '../../transfer/deadline-file.ts'
import { historyFile } from '../../transfer/history-file.ts'
import { type PickSavePath, saveAs } from '../../transfer/save-as.ts'
import { shownClaims } from '../../transfer/shown-claims.ts'
import { tableFile } from '../../transfer/table-files.ts'
import { safeName } from '../../vault/safe-name.ts'
import { UnreadableDocument, type Vault } from '../../vault/vault.ts'

interface Parts {
  readonly store: ClaimStore
  readonly vault: Vault
  readonly dates: ClaimDates
  readonly browser: ClaimBrowser
  readonly facts: Pick<KnownFacts, 'policy'>
  readonly clock: () => Date
  readonly language: () => Language
  readonly pickSavePath: PickSavePath
  /** An HTML page as a PDF. */
  readonly printPdf: (page: string) => Promise<Buffer>
}

export function transferHandlers(parts: Parts): ClaimdeskHandlers['transfer'] {
  const { store, vault, dates, browser, facts, clock, language, pickSavePath, printPdf } = parts

  const historyOf = (id: ClaimId): PacketFile => ({
    name: 'history.json',
    bytes: Buffer.from(historyFile(id, store.history.chain(id), clock().toISOString())),
  })

  const bytes = (content: string | Buffer) => Readable.from([Buffer.from(content)])

  async function saveHistoryAs(id: ClaimId, ending: string, make: () => Promise<Buffer>) {
    const claim = store.claims.find(id)
    if (claim === undefined) return failure(problem('claim-not-found'))
    const name = safeName(`${titleOf(claim)} history.${ending}`)
    return saveAs(pickSavePath, name, async () => bytes(await make()))
  }

  return {
    saveHistory: ({ id }) => saveHistoryAs(id, 'json', async () => historyOf(id).bytes),
    saveHistoryPdf: ({ id, page }) => saveHistoryAs(id, 'pdf', () => printPdf(page)),
    saveDeadline({ id, summary, description }) {
      const deadline = dates.deadlineOf(id)
      if (!deadline) return failure(problem('claim-not-found'))
      const { kind, lastDay: day } = deadline
      return saveAs(pickSavePath, safeName(`${summary}.ics`), () =>
        bytes(deadlineFile({ claimId: id, kind, day, summary, description, at: clock() })),
      )
    },
    saveClaims({ format, claims }) {
      const words = tableWords[language()]
      return saveAs(pickSavePath, `${words.files.claims}.${format}`, () => {
        const ids = shownClaims(browser, claims)
        const rows = claimRows(ids, { store, dates, policy: facts.policy(), words })
        return tableFile(rows, { format, language: language(), at: clock() })
      })
    },
    savePacket({ id, pages }) {
      const claim = store.claims.find(id)
      if (claim === undefined) return failure(problem('claim-not-found'))
      const packet = async () => {
        const files: PacketFile[] = []
        for (const { language, page } of pages)
          files.push({ name: `summary-${language}.pdf`, bytes: await printPdf(page) })
        return claimPacket({ vault, claim, files: [...files, historyOf(id)], at: clock() })
      }
      return saveAs(pickSavePath, safeName(`${titleOf(claim)} packet.zip`), packet, error =>
        error instanceof UnreadableDocument ? error.problem : null,
      )
    },
  }
}

/** For the name that a file is offered under. */
function titleOf({ content }: Claim): string {
  return content.claimName.trim() || content.customer.name.trim() || 'claim'
}
