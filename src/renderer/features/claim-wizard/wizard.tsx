import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import type { ClaimId } from '../../../shared/domain/identifiers.ts'
import { openFieldsOf } from '../../../shared/domain/policy/after-submission.ts'
import { steps } from '../../../shared/domain/steps.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { appQueries } from '../../ipc/app-queries.ts'
import { claimQueries } from '../../ipc/claim-queries.ts'
import { ClaimForm } from './claim-form.tsx'

/** Writes a claim step by step; the step is in the address, and a claim without one opens where it was left. */
export function Wizard({ id }: { readonly id: ClaimId }) {
  const { t } = useTranslation('shell')
  const asked = useParams().step
  // What is typed starts from what is stored, never from what the page still remembers of it.
  const claim = useQuery({ ...claimQueries.detail(id), refetchOnMount: 'always' })
  const info = useQuery(appQueries.info())
  const profile = useQuery(appQueries.profile())
  // Another version to show makes another form.
  const [version, setVersion] = useState(0)

  if (!claim.isFetchedAfterMount || profile.isPending) return <Spinner label={t('loading')} delay={300} />
  return (
    <Loaded query={claim}>
      {found => {
        if (openFieldsOf(found).length === 0) return <Navigate to={`/claims/${id}`} replace />
        const step = steps.find(known => known === asked)
        if (step === undefined) return <Navigate to={`/claims/${id}/edit/${found.step}`} replace />
        return (
          <Loaded query={info}>
            {({ policy }) => (
              <ClaimForm
                key={version}
                claim={found}
                step={step}
                policy={policy}
                profile={profile.data?.profile ?? null}
                onOtherVersion={() => setVersion(version + 1)}
              />
            )}
          </Loaded>
        )
      }}
    </Loaded>
  )
}
