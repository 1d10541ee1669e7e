import type { problems as english } from '../en/problems.ts'
import type { Texts } from '../texts.ts'
import { problemsOfClaim } from './problems-of-claim.ts'
import { problemsOfImport } from './problems-of-import.ts'
import { problemsOfLaptop } from './problems-of-laptop.ts'
import { problemsOfPartner } from './problems-of-partner.ts'
import { problemsOfProof } from './problems-of-proof.ts'
import { problemsOfService } from './problems-of-service.ts'

export const problems = {
  ...problemsOfClaim,
  ...problemsOfPartner,
  ...problemsOfProof,
  ...problemsOfImport,
  ...problemsOfLaptop,
  ...problemsOfService,
} satisfies Texts<typeof english>
