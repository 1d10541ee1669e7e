import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { claimItems } from '../../../../shared/domain/claim-items.ts'
import { isEditable } from '../../../../shared/domain/life-cycle.ts'
import { itemName } from '../../../../shared/domain/policy/item-name.ts'
import { DocumentIngests } from '../../../domain-ui/document-ingests.tsx'
import { DocumentList } from '../../../domain-ui/document-list.tsx'
import { claimQueries } from '../../../ipc/claim-queries.ts'
import { SendBackChecklist } from '../send-back-checklist.tsx'
import { useWizard } from '../wizard-context.ts'
import { AddDocuments } from './add-documents.tsx'

export function DocumentsStep() {
  const { claim, problems, isShown, touch } = useWizard()
  const { data: changes } = useQuery(claimQueries.unsentChanges(claim.id))
  return (
    <>
      <SendBackChecklist />
      <AddDocuments />
      <DocumentIngests claimId={claim.id} />
      <DocumentList
        claimId={claim.id}
        documents={claim.documents}
        sent={isEditable(claim.state) ? [] : (changes?.sentDocuments ?? [])}
        items={useCoverableItems()}
        problems={problems.filter(({ path }) => path !== undefined && isShown(path))}
        onLeave={touch}
      />
    </>
  )
}

/** The products and workloads on screen, by name; those without a name yet cannot be covered. */
function useCoverableItems() {
  const { policy } = useWizard()
  const { getValues } = useFormContext<ClaimContent>()
  const [solutionArea, products, workloads] = useWatch<
    ClaimContent,
    ['solutionArea', 'products', 'workloads']
  >({ name: ['solutionArea', 'products', 'workloads'] })
  return claimItems({ ...getValues(), solutionArea, products, workloads })
    .filter(({ code }) => code !== '')
    .map(({ key, code }) => ({ key, name: itemName(code, policy) }))
}
