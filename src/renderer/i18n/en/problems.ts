import type { ProblemText, ProblemTextKey } from '../problem-text.ts'
import { problemsOfClaim } from './problems-of-claim.ts'
import { problemsOfImport } from './problems-of-import.ts'
import { problemsOfLaptop } from './problems-of-laptop.ts'
import { problemsOfPartner } from './problems-of-partner.ts'
import { problemsOfProof } from './problems-of-proof.ts'
import { problemsOfService } from './problems-of-service.ts'

/** Every problem in words; a code without a text does not compile. */
export const problems = {
  ...problemsOfClaim,
  ...problemsOfPartner,
  ...problemsOfProof,
  ...problemsOfImport,
  ...problemsOfLaptop,
  ...problemsOfService,
} satisfies Record<ProblemTextKey, ProblemText>
