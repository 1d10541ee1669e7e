import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAvailableCommands, useCommandDesk } from '../../domain-ui/commands/command-desk.ts'
import { useCommandTexts } from '../../domain-ui/commands/use-command-texts.ts'
import { searchHelp } from '../../domain-ui/help-search.ts'
import { useHelpTexts } from '../../domain-ui/use-help-texts.ts'
import { useOpenClaim } from '../../domain-ui/use-open-claim.ts'
import { hasWords } from '../../i18n/fold-text.ts'
import { helpPath } from '../../i18n/help-topics.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { profilesQueries, useSwitchProfile } from '../../ipc/profiles-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'

/** Something that the palette found; choosing it does it, or goes there. */
export interface Finding {
  readonly key: string
  readonly title: string
  /** At its end: keys, or what else tells it from others. */
  readonly hint: string
  readonly act: () => void
}

export interface FindingGroup {
  readonly group: 'commands' | 'claims' | 'help'
  readonly findings: readonly Finding[]
}

/** Of each kind; who wants more searches in the list, or in the help. */
const mostOfAKind = 6
const pauseMs = 120

/** What matches the words typed; of nothing typed, every command and the claims changed last. */
export function useFindings(query: string): readonly FindingGroup[] {
  const groups: readonly FindingGroup[] = [
    { group: 'commands', findings: [...useFoundCommands(query), ...useFoundProfiles(query)] },
    { group: 'claims', findings: useFoundClaims(query) },
    { group: 'help', findings: useFoundHelp(query) },
  ]
  return groups.filter(({ findings }) => findings.length > 0)
}

function useFoundCommands(query: string): Finding[] {
  const desk = useCommandDesk()
  const texts = useCommandTexts()
  return useAvailableCommands()
    .filter(name => name !== 'open-palette' && hasWords(texts.title(name), query))
    .map(name => ({
      key: name,
      title: texts.title(name),
      hint: texts.firstKeys(name),
      act: () => void desk.run(name),
    }))
}

/** The ways to the other profiles of this computer. */
function useFoundProfiles(query: string): Finding[] {
  const { t } = useTranslation('profiles')
  const change = useSwitchProfile()
  const { data } = useQuery(profilesQueries.list())
  return (data?.profiles ?? [])
    .filter(({ id }) => id !== data?.current)
    .map(({ id, name }) => ({
      key: id,
      title: t('switchTo', { name: name || t('first') }),
      hint: '',
      act: () => change.mutate(id),
    }))
    .filter(({ title }) => hasWords(title, query))
}

function useFoundClaims(query: string): Finding[] {
  const { t } = useTranslation('claims')
  const open = useOpenClaim()
  const search = useDebounced(query, pauseMs)
  const { data } = useQuery(claimQueries.list({ search, offset: 0, limit: mostOfAKind }))
  return (data?.claims ?? []).map(claim => ({
    key: claim.id,
    title: claim.customerName.trim() || t('unnamedCustomer'),
    hint: claim.claimName.trim() || t('unnamedClaim'),
    act: () => open(claim),
  }))
}

function useFoundHelp(query: string): Finding[] {
  const texts = useHelpTexts()
  const navigate = useNavigate()
  return searchHelp(texts, query)
    .slice(0, mostOfAKind)
    .map(({ topic, sections: [section] }) => ({
      key: topic,
      title: texts[topic].title,
      hint: '',
      act: () => void navigate(helpPath({ topic, section })),
    }))
}
