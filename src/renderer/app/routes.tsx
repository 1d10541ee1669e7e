import type { ComponentType } from 'react'
import { Navigate, type RouteObject, useParams } from 'react-router'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import type { StartPage } from '../../shared/ipc/app-procedures.ts'
import { ActivityPage } from '../features/activity/activity-page.tsx'
import { ClaimPage } from '../features/claim/claim-page.tsx'
import { Wizard } from '../features/claim-wizard/wizard.tsx'
import { ClaimsPage } from '../features/claims/claims-page.tsx'
import { HelpPage } from '../features/help/help-page.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { ImportPage } from '../features/import/import-page.tsx'
import { ProblemReportPage } from '../features/problem-report/problem-report-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

/** The pages of the window; one that fails leaves the navigation standing. */
export function createRoutes(startWith: StartPage): RouteObject[] {
  return [
    {
      path: '/',
      element: <Shell />,
      errorElement: <ErrorPage />,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            { index: true, element: <Navigate to={`/${startWith}`} replace /> },
            { path: 'home', element: <HomePage /> },
            { path: 'claims', element: <ClaimsPage /> },
            { path: 'claims/:id', element: <ClaimRoute page={ClaimPage} /> },
            { path: 'claims/:id/edit/:step?', element: <ClaimRoute page={Wizard} /> },
            { path: 'import', element: <ImportPage /> },
            { path: 'activity', element: <ActivityPage /> },
            { path: 'settings', element: <SettingsPage /> },
            { path: 'report', element: <ProblemReportPage /> },
            { path: 'help/:topic?/:section?', element: <HelpPage /> },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]
}

/** A page of one claim; another claim gets a page of its own, so that nothing typed or chosen passes over. */
function ClaimRoute({ page: Page }: { readonly page: ComponentType<{ readonly id: ClaimId }> }) {
  const id = claimIdSchema.safeParse(useParams().id)
  return id.success ? <Page key={id.data} id={id.data} /> : <NotFoundPage />
}
