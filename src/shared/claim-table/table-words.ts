import type { PublicSectorAnswer, PurchaseChannel } from '../domain/claim-content.ts'
import type { DomainWords } from '../domain-words/domain-words.ts'
import type { ClaimColumn, FactColumn } from './columns.ts'

/** The words of tables of claims: files are written in one language, and read in any. */
export interface TableWords extends DomainWords {
  readonly headings: Readonly<Record<ClaimColumn | FactColumn, string>>
  /** What a column takes, for whoever fills in the template. */
  readonly takes: Readonly<Record<ClaimColumn, string>>
  readonly channels: Readonly<Record<PurchaseChannel, string>>
  readonly publicSector: Readonly<Record<PublicSectorAnswer, string>>
  /** A row of the template that shows how it is meant; an import leaves it out. */
  readonly example: Readonly<Partial<Record<ClaimColumn, string>>>
  readonly files: {
    readonly template: string
    readonly claims: string
    readonly failedRows: string
  }
  readonly sheets: { readonly claims: string; readonly columns: string }
  readonly guide: { readonly column: string; readonly takes: string; readonly rows: string }
  readonly errors: string
}
