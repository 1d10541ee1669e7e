import { useTranslation } from 'react-i18next'
import { isKnownStep } from '../../../shared/domain/arbitration/arbitration.ts'
import type { HistoryEntry } from '../../../shared/domain/claim.ts'
import { problem, problemSchema } from '../../../shared/domain/problem.ts'
import { requestKinds } from '../../../shared/domain/reply-kind.ts'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { useStateText } from '../../domain-ui/state-text.ts'
import { fieldOfPath } from '../../i18n/field-of-path.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'

/** Lines of a claim's history in words, the newest first: when, who, what, from what to what. */
export function HistoryTable({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  const words = useHistoryWords()
  return (
    <SimpleTable
      label={t('history.label')}
      columns={[t('history.at'), t('history.by'), t('history.what'), t('history.detail')]}
      rows={entries
        .map((entry, index) => ({
          // Entries are only ever appended: the place is an entry's identity.
          key: String(index),
          at: entry.at,
          cells: [format.instant(entry.at), words.who(entry), words.what(entry), words.change(entry)],
        }))
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || Number(b.key) - Number(a.key))}
    />
  )
}

const actors = ['user', 'sync', 'service'] as const

function useHistoryWords() {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const { t: decision } = useTranslation('decision')
  const stateText = useStateText()
  const arbitrationText = useArbitrationText()
  const problems = useProblemTexts()
  const spoken = ({ what }: HistoryEntry, value: string | null) => {
    if (value === null) return ''
    if (what === 'state') return stateText(value)
    if (what === 'arbitration') return arbitrationText(value)
    const met = what === 'request-refused' ? problemSchema.shape.code.safeParse(value) : undefined
    return met?.success ? problems.title(problem(met.data)) : value
  }
  return {
    who: ({ by }: HistoryEntry) => {
      const actor = actors.find(known => known === by)
      return actor === undefined ? by : t(`history.who.${actor}`)
    },
    what: ({ what, path }: HistoryEntry) => {
      const kind = t(`history.kinds.${what}`)
      const asked = requestKinds.find(known => known === path)
      if (asked !== undefined) return t('history.of', { kind, field: decision(`kinds.${asked}`) })
      const field = path === null ? undefined : fieldOfPath(path)
      return field === undefined ? kind : t('history.of', { kind, field: word(`fields.${field}`) })
    },
    change: (entry: HistoryEntry) => {
      const [from, to] = [spoken(entry, entry.from), spoken(entry, entry.to)]
      if (from === '' || to === '') return from || to
      return t('history.change', { from, to })
    },
  }
}

/** A step by its name, or one of the two ends; one that this version does not know as it is. */
function useArbitrationText() {
  const { t } = useTranslation('arbitration')
  return (value: string) => {
    if (isKnownStep(value)) return t(`stepNames.${value}`)
    return value === 'marked' || value === 'ended' ? t(`ends.${value}`) : value
  }
}
