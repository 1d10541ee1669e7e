import { createContext, useContext } from 'react'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { PartnerProfile } from '../../../shared/domain/partner-profile.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import type { VerificationView } from './use-verification.ts'

/** What every step may know and do. What the user writes is in the form, not here. */
export interface WizardView {
  /** As stored; its content may be a keystroke behind the form. */
  readonly claim: Claim
  readonly policy: Policy
  /** Null before the first contact with the service. */
  readonly profile: PartnerProfile | null
  /** All that is wrong with the claim as stored, the most severe first. */
  readonly problems: readonly Problem[]
  readonly verification: VerificationView
  /** Whether what is wrong at the path is said there already: once the field was left, or the review was seen. */
  isShown(path: string): boolean
  /** The field was left: from now on what is wrong with it is said. */
  touch(path: string): void
  /** The review was asked for: from now on everything wrong is said where it is. */
  touchAll(): void
  goTo(step: Step): void
  /** Goes to the step and the field where the problem can be mended. */
  goToProblem(found: Problem): void
  /** Saves what is not saved yet; whether all of it is stored. */
  flush(): Promise<boolean>
}

const WizardContext = createContext<WizardView | undefined>(undefined)

export const WizardProvider = WizardContext.Provider

export function useWizard(): WizardView {
  const wizard = useContext(WizardContext)
  if (wizard === undefined) throw new Error('There is no WizardProvider above.')
  return wizard
}
