import type { ClaimContent, ContactRole } from '../claim-content.ts'
import type { Policy } from '../policy/policy.ts'
import { type Problem, problem } from '../problem.ts'
import { isBlank } from './blank-field.ts'
import { isDomainName } from './domain-name.ts'
import type { Rule } from './rule.ts'

function claimsDynamics(content: ClaimContent, policy: Policy): boolean {
  return (
    content.solutionArea === 'business-applications' &&
    content.products.some(({ product }) =>
      policy.catalog.some(({ code, family }) => code === product && family === 'dynamics-365'),
    )
  )
}

function needed(content: ClaimContent, policy: Policy) {
  return policy.contacts.filter(({ onlyDynamics }) => !onlyDynamics || claimsDynamics(content, policy))
}

/** Whether the claim must name the customer's technical contact (domain.md A2: Dynamics 365, policy 2020). */
export function needsTechnicalContact(content: ClaimContent, policy: Policy): boolean {
  return needed(content, policy).some(({ role }) => role === 'technical')
}

// What comes before the @ is the mail server's business: only what cannot be an address is refused.
const localPart = /^[^\s@<>()[\],;:"\\]+$/

function isEmail(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.trim().split('@')
  return rest.length === 0 && localPart.test(local) && isDomainName(domain)
}

function emailProblem(role: ContactRole, email: string): Problem[] {
  return isBlank(email) || isEmail(email)
    ? []
    : [problem('email-invalid', { path: `contacts.${role}.email`, params: { email: email.trim() } })]
}

/** The contacts that the policy asks for, complete, with addresses that can exist (A3 `contact-missing`, `email-invalid`). */
export const contacts: Rule = ({ content, policy }) =>
  needed(content, policy).flatMap(({ role, required }) => [
    ...required
      .filter(field => isBlank(content.contacts[role][field]))
      .map(field => problem('contact-missing', { path: `contacts.${role}.${field}` })),
    ...emailProblem(role, content.contacts[role].email),
  ])
