import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { type Language, languages } from '../../../shared/ipc/app-procedures.ts'
import { requestKind } from '../../i18n/request-kind.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { buildMessage, type CustomerMessage } from './build-message.ts'

/** The message about a problem as on screen: filled in anew for each language and extent, each kept as it was edited. */
export function useCustomerMessage(claim: Claim, problem: Problem, policy: Policy) {
  const { i18n } = useTranslation()
  const { data: known } = useQuery(appQueries.profile())
  const { data: problems = [] } = useQuery(claimQueries.problems(claim.id))
  const [language, setLanguage] = useState<Language>(
    () => languages.find(one => one === i18n.language) ?? 'en',
  )
  const [asksAll, setAsksAll] = useState(false)
  const [edited, setEdited] = useState<Readonly<Record<string, CustomerMessage>>>({})

  // Fields of one contact, say, are asked for in one request.
  const kind = requestKind(problem)
  const others = problems.filter(one => requestKind(one) !== undefined && requestKind(one) !== kind)
  const input = { claim, policy, company: known?.profile?.company ?? '', language }
  const version = `${language} ${asksAll}`
  const asked = asksAll ? [problem, ...others] : [problem]
  const message = edited[version] ?? buildMessage({ ...input, problems: asked }, i18n)

  return {
    message,
    language,
    setLanguage,
    /** How many other things the customer could be asked for in the same message. */
    others: new Set(others.map(requestKind)).size,
    asksAll,
    setAsksAll,
    edit: (part: Partial<CustomerMessage>) =>
      setEdited(before => ({ ...before, [version]: { ...message, ...part } })),
  }
}
