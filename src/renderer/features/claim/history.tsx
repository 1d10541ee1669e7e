import { Body1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim, HistoryEntry } from '../../../shared/domain/claim.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { useStateText } from '../../domain-ui/state-text.ts'
import { fieldOfPath } from '../../i18n/field-of-path.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'

/** All that happened to the claim, the newest first: who, when, what, from what to what. */
export function History({ claim: { id } }: { readonly claim: Claim }) {
  const { t } = useTranslation('claim')
  const format = useFormat()
  const words = useHistoryWords()
  const query = useQuery(claimQueries.history(id))
  return (
    <Loaded query={query}>
      {entries =>
        entries.length === 0 ? (
          <Body1>{t('history.empty')}</Body1>
        ) : (
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
    </Loaded>
  )
}

const actors = ['user', 'sync', 'service'] as const

function useHistoryWords() {
  const { t } = useTranslation('claim')
  const { t: word } = useTranslation('domain')
  const stateText = useStateText()
  const spoken = (entry: HistoryEntry, value: string | null) =>
    value === null ? '' : entry.what === 'state' ? stateText(value) : value
  return {
    who: ({ by }: HistoryEntry) => {
      const actor = actors.find(known => known === by)
      return actor === undefined ? by : t(`history.who.${actor}`)
    },
    what: ({ what, path }: HistoryEntry) => {
      const field = path === null ? undefined : fieldOfPath(path)
      const kind = t(`history.kinds.${what}`)
      return field === undefined ? kind : t('history.of', { kind, field: word(`fields.${field}`) })
    },
    change: (entry: HistoryEntry) => {
      const [from, to] = [spoken(entry, entry.from), spoken(entry, entry.to)]
      if (from === '' || to === '') return from || to
      return t('history.change', { from, to })
    },
  }
}
