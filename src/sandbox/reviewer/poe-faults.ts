import { emptyClaimContent } from '../../shared/domain/claim-content.ts'
import type { AttachmentId, Day } from '../../shared/domain/identifiers.ts'
import { defaultPolicy, findPolicy } from '../../shared/domain/policy/policies.ts'
import type { RuleCode } from '../../shared/domain/problem.ts'
import { poeCoverage } from '../../shared/domain/rules/poe-coverage.ts'
import { poeAcknowledgement, poeDate, poePresence } from '../../shared/domain/rules/poe-signature.ts'
import type { RuleInput } from '../../shared/domain/rules/rule.ts'
import type { Submission } from '../../shared/service-api/claims.ts'

const published = [poePresence, poeAcknowledgement, poeDate, poeCoverage]

/** Which of the published send-back reasons the PoE gives (domain.md A3), each once; none is a complete PoE. */
export function poeFaults(submission: Submission, receivedAt: string, today: Day): RuleCode[] {
  const input = ruleInput(submission, receivedAt, today)
  const codes = published.flatMap(rule => rule(input)).map(({ code }) => code as RuleCode)
  return [...new Set(codes)]
}

/** The submission in the form that the rules read: what they do not look at stays empty. */
function ruleInput(submission: Submission, addedAt: string, today: Day): RuleInput {
  const isBusiness = submission.solutionArea === 'business-applications'
  const products = submission.items.map(({ key, code, subscriptionId }) => ({
    id: key,
    product: code,
    subscriptionId: subscriptionId ?? '',
  }))
  return {
    content: {
      ...emptyClaimContent,
      solutionArea: submission.solutionArea,
      products: isBusiness ? products : [],
      workloads: isBusiness ? [] : submission.items.map(({ code }) => code),
    },
    // The contract lets a document's number be any UUID; the rules only hand it on.
    documents: submission.documents.map(document => ({
      ...document,
      id: document.id as AttachmentId,
      addedAt,
      note: '',
      replaces: null,
    })),
    policy: findPolicy(submission.policyId) ?? defaultPolicy,
    profile: null,
    today,
    catalogFetchedOn: null,
  }
}
