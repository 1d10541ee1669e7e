import { z } from 'zod'
import { type ClaimContent, emptyClaimContent } from './claim-content.ts'

export const templateIdSchema = z.uuidv7().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof templateIdSchema>

export const templateNameSchema = z.string().trim().min(1).max(200)

/** What a claim has in common with others: nothing of its customer, its subscriptions or its proof. */
export function templateContent(content: ClaimContent): ClaimContent {
  const { solutionArea, activities, workloads, mpnId, contacts, comment } = content
  return {
    ...emptyClaimContent,
    ...{ solutionArea, activities, workloads, mpnId, comment },
    products: withoutSubscriptions(content.products),
    contacts: { ...emptyClaimContent.contacts, partner: contacts.partner },
  }
}

/** What a copy of a claim begins with: all but what can be claimed only once, and what its user has to be sure of anew. */
export function copiedContent(content: ClaimContent): ClaimContent {
  return {
    ...content,
    claimName: copiedName(content.claimName),
    products: withoutSubscriptions(content.products),
    confirmedActivities: [],
  }
}

function withoutSubscriptions(products: ClaimContent['products']): ClaimContent['products'] {
  return products.map(product => ({ ...product, subscriptionId: '' }))
}

/** `Roll-out` becomes `Roll-out (2)`, and that `Roll-out (3)`; without a name there is nothing to tell apart. */
function copiedName(name: string): string {
  if (name.trim() === '') return ''
  const [, base = name, count] = /^(.*) \((\d{1,3})\)$/.exec(name) ?? []
  return `${base.slice(0, 1_990)} (${Number(count ?? 1) + 1})`
}
