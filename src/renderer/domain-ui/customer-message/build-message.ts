import type { i18n } from 'i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../shared/domain/claim-items.ts'
import { itemName } from '../../../shared/domain/policy/item-name.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Language } from '../../../shared/ipc/app-procedures.ts'
import { createFormat } from '../../i18n/format.ts'
import { requestKind } from '../../i18n/request-kind.ts'

export interface CustomerMessage {
  readonly subject: string
  readonly body: string
}

export interface MessageInput {
  readonly claim: Pick<Claim, 'content' | 'documents'>
  readonly policy: Policy
  /** Our own name; empty before the first contact with the service. */
  readonly company: string
  /** All that is asked for; those that do not go to the customer are passed over. */
  readonly problems: readonly Problem[]
  /** The reader's, which need not be that of the window. */
  readonly language: Language
}

/** What a request is about: the item, subscription or document that the problem's path names. */
function subjectOf({ path = '', params = {} }: Problem, { claim, policy }: MessageInput) {
  const [root, id] = path.split('.')
  const { content, documents } = claim
  const items = claimItems(content)
  const item = root === 'products' ? items.find(({ key }) => key === id) : undefined
  const document = root === 'documents' ? documents.find(one => one.id === id) : undefined
  const named = item === undefined || item.code === '' ? undefined : itemName(item.code, policy)
  const all = items.map(({ code }) => itemName(code, policy)).filter(name => name !== '')
  return {
    item: named ?? (typeof params.item === 'string' ? params.item : undefined),
    allItems: [...new Set(all)],
    subscription: item?.subscriptionId,
    document: document?.name,
    date: document?.acknowledgementDate ?? undefined,
    months: policy.poe.acknowledgementMaxAgeMonths.value,
  }
}

/** Each thing asked for, once. */
function requestsOf(input: MessageInput, texts: i18n): string[] {
  const say = texts.getFixedT(input.language, 'messages')
  const format = createFormat(input.language)
  const { customer } = input.claim.content
  const requests = input.problems.flatMap(problem => {
    const kind = requestKind(problem)
    if (kind === undefined) return []
    const about = subjectOf(problem, input)
    const unnamed = about.allItems.length === 0 ? say('unnamedItem') : format.list(about.allItems)
    return [
      say(`requests.${kind}`, {
        item: about.item ?? unnamed,
        subscription: about.subscription ?? say('unknown'),
        document: about.document ?? say('unnamedDocument'),
        date: about.date === undefined ? say('unknown') : format.day(about.date),
        months: format.number(about.months),
        domain: customer.domain.trim() || say('unknown'),
        tenantId: customer.tenantId.trim() || say('unknown'),
      }),
    ]
  })
  return [...new Set(requests)]
}

/** What the claim says of the customer so far, so that they can see what is wrong in it. */
function factsOf({ claim: { content }, policy, language }: MessageInput, texts: i18n): string[] {
  const say = texts.getFixedT(language, 'messages')
  const { name, domain, tenantId } = content.customer
  const fields = [
    ['customer', name],
    ['domain', domain],
    ['tenantId', tenantId],
  ] as const
  return [
    ...fields.flatMap(([field, value]) =>
      value.trim() === '' ? [] : [say(`facts.${field}`, { value: value.trim() })],
    ),
    ...claimItems(content)
      .filter(({ code }) => code !== '')
      .map(({ code, subscriptionId }) => {
        const item = itemName(code, policy)
        return subscriptionId === undefined
          ? say('facts.item', { item })
          : say('facts.itemWithSubscription', { item, subscription: subscriptionId })
      }),
  ]
}

function listed(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n')
}

function greeting({ contacts }: ClaimContent, language: Language, texts: i18n): string {
  const say = texts.getFixedT(language, 'messages')
  const name = contacts.customer.name.trim()
  return name === '' ? say('greetingToNobody') : say('greeting', { name })
}

/** A message that asks the customer for what only they know, filled in from the claim; plain text. */
export function buildMessage(input: MessageInput, texts: i18n): CustomerMessage {
  const { language, company, claim } = input
  const { content } = claim
  const say = texts.getFixedT(language, 'messages')
  const facts = factsOf(input, texts)
  const signature = [content.contacts.partner.name.trim(), company].filter(line => line !== '')
  const parts = [
    greeting(content, language, texts),
    say('intro'),
    listed(requestsOf(input, texts)),
    ...(facts.length === 0 ? [] : [`${say('factsIntro')}\n${listed(facts)}`]),
    say('thanks'),
    signature.join('\n'),
  ]
  const customer = content.customer.name.trim()
  return {
    subject: customer === '' ? say('subjectOfNobody') : say('subject', { customer }),
    body: parts.filter(part => part !== '').join('\n\n'),
  }
}
