import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { Claim } from '../../../shared/domain/claim.ts'
import { type ClaimContent, claimContentSchema } from '../../../shared/domain/claim-content.ts'
import type { PartnerProfile } from '../../../shared/domain/partner-profile.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { type Step, stepOf } from '../../../shared/domain/steps.ts'
import { ConflictNotice } from '../../domain-ui/conflict-notice.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { ClashNotice } from './clash-notice.tsx'
import { focusField } from './focus-field.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { StepPane } from './step-pane.tsx'
import { useClaimAutosave } from './use-claim-autosave.ts'
import { useVerification } from './use-verification.ts'
import { WizardProvider, type WizardView } from './wizard-context.ts'
import { WizardFrame } from './wizard-frame.tsx'

interface ClaimFormProps {
  readonly claim: Claim
  readonly step: Step
  readonly policy: Policy
  readonly profile: PartnerProfile | null
  /** What is on screen is given up for what is stored. */
  readonly onOtherVersion: () => void
}

/** The one form of the whole wizard: steps come and go, what was typed stays. */
export function ClaimForm({ claim, step, policy, profile, onOtherVersion }: ClaimFormProps) {
  const form = useForm<ClaimContent>({
    defaultValues: claim.content,
    resolver: zodResolver(claimContentSchema),
    mode: 'onBlur',
  })
  const autosave = useClaimAutosave(claim, step, form)
  const { data: problems = [] } = useQuery(claimQueries.problems(claim.id))
  const shown = useShownPaths()
  const { takeWanted, ...way } = useWay(claim, step)
  const { flush } = autosave
  const verification = useVerification(claim.id, step, { flush, touch: shown.touch })
  const view: WizardView = { claim, policy, profile, problems, verification, ...shown, ...way, flush }

  return (
    <WizardProvider value={view}>
      <FormProvider {...form}>
        <LeaveGuard state={autosave.state} claimId={claim.id} />
        <WizardFrame
          step={step}
          saveState={autosave.state}
          notice={
            autosave.state.kind === 'clash' ? (
              <ClashNotice onKeepMine={autosave.keepMine} onLoadStored={onOtherVersion} />
            ) : (
              <ConflictNotice id={claim.id} />
            )
          }
        >
          <StepPane key={step} step={step} takeWanted={takeWanted} />
        </WizardFrame>
      </FormProvider>
    </WizardProvider>
  )
}

/** The fields where what is wrong may be said. */
function useShownPaths() {
  const [paths, setPaths] = useState<ReadonlySet<string>>(new Set())
  const [all, setAll] = useState(false)
  return {
    isShown: (path: string) => all || paths.has(path),
    touch: (path: string) => setPaths(known => (known.has(path) ? known : new Set([...known, path]))),
    touchAll: () => setAll(true),
  }
}

/** The way from step to step, and to the field of a problem, which may be on another step. */
function useWay({ id }: Claim, step: Step) {
  const navigate = useNavigate()
  const wanted = useRef<string>(undefined)
  const goTo = (next: Step) => void navigate(`/claims/${id}/edit/${next}`)
  const goToProblem = (found: Problem) => {
    const target = stepOf(found)
    if (target === step && found.path !== undefined) {
      focusField(document, found.path)
      return
    }
    wanted.current = found.path
    goTo(target)
  }
  /** The field that the step now shown is opened for; asked once. */
  const takeWanted = useCallback(() => {
    const path = wanted.current
    wanted.current = undefined
    return path
  }, [])
  return { goTo, goToProblem, takeWanted }
}
