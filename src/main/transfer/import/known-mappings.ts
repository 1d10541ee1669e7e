import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ColumnMapping, claimColumns } from '../../../shared/claim-table/columns.ts'
import { guessMapping } from '../../../shared/claim-table/guess-mapping.ts'
import { everyLanguage } from '../../../shared/claim-table/words.ts'
import type { ClaimStore } from '../../store/open.ts'

const settingName = 'importMappings'

/** As many kinds of files as one is likely to meet; the one not used for longest is forgotten first. */
const maxKept = 50

const keptSchema = z.array(
  z.object({ headings: z.string(), columns: z.array(z.enum(claimColumns).nullable()) }),
)

/** Whether it is the column that a file of failed rows has beside its own. */
export function isErrorsHeading(heading: string): boolean {
  return everyLanguage.some(({ errors }) => errors === heading.trim())
}

/** What columns are taken for, remembered by the headings of the file; guessed for headings that are new. */
export function createKnownMappings(settings: Pick<ClaimStore['settings'], 'read' | 'write'>) {
  const kept = () => settings.read(settingName, keptSchema, [])
  return {
    of(headings: readonly string[]): ColumnMapping {
      const known = kept().find(one => one.headings === signature(headings))
      if (known === undefined) return guessMapping(headings)
      const columns = known.columns.values()
      return headings.map(heading => (isErrorsHeading(heading) ? null : (columns.next().value ?? null)))
    },
    keep(headings: readonly string[], mapping: ColumnMapping): void {
      const own = mapping.filter((_, at) => !isErrorsHeading(headings[at] ?? ''))
      const others = kept().filter(one => one.headings !== signature(headings))
      settings.write(
        settingName,
        [{ headings: signature(headings), columns: own }, ...others].slice(0, maxKept),
      )
    },
  }
}

function signature(headings: readonly string[]): string {
  const own = headings.filter(heading => !isErrorsHeading(heading))
  return createHash('sha256').update(JSON.stringify(own)).digest('hex')
}
