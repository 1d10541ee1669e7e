import { randomUUID } from 'node:crypto'
import { failure, success } from '../../../shared/domain/outcome.ts'
import { problem } from '../../../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import type { ProblemReport } from '../../../shared/ipc/diagnostics-procedures.ts'
import { problemReport, type ReportParts } from '../../diagnostics/problem-report.ts'
import { reportFile } from '../../diagnostics/report-file.ts'
import { writeWhole } from '../../transfer/write-whole.ts'

export interface DiagnosticsParts {
  readonly about: ReportParts['about']
  readonly log: ReportParts['log']
  readonly clock: () => Date
  readonly pickSavePath: (name: string) => Promise<string | null>
}

/** @param data read anew for each report; null where the data could not be opened */
export function diagnosticsHandlers(
  { about, log, clock, pickSavePath }: DiagnosticsParts,
  data: () => ReportParts['data'],
): ClaimdeskHandlers['diagnostics'] {
  // What is saved is what was shown, also when the log has gone on meanwhile.
  let shown: ProblemReport | null = null
  return {
    report() {
      shown = { id: randomUUID(), files: problemReport({ about, log, data: data() }) }
      return success(shown)
    },
    async saveReport({ id }) {
      if (shown?.id !== id) return failure(problem('report-outdated'))
      const day = clock().toISOString().slice(0, 10)
      const path = await pickSavePath(`claimdesk-report-${day}.zip`)
      if (path === null) return success({ saved: false })
      const written = await writeWhole<never>(path, reportFile(shown.files, clock()), () => null)
      return written.ok ? success({ saved: true }) : written
    },
  }
}
