import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Claim } from '../../../shared/domain/claim.ts'
import { stepOf } from '../../../shared/domain/steps.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { ProblemsPanel } from '../../domain-ui/problems-panel.tsx'
import { claimQueries } from '../../ipc/claim-queries.ts'

/** What is wrong with a claim that can still be edited; each problem leads to its step of the wizard. */
export function ClaimProblems({ claim }: { readonly claim: Claim }) {
  const { id } = claim
  const navigate = useNavigate()
  const query = useQuery(claimQueries.problems(id))
  return (
    <Loaded query={query}>
      {problems => (
        <ProblemsPanel
          claim={claim}
          problems={problems}
          onGoTo={problem => void navigate(`/claims/${id}/edit/${stepOf(problem)}`)}
        />
      )}
    </Loaded>
  )
}
