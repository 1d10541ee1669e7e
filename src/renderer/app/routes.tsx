import type { ComponentType } from 'react'
import { Navigate, type RouteObject, useParams } from 'react-router'
import { type CustomerId, customerIdSchema } from '../../shared/domain/customer-book.ts'
import { type ClaimId, claimIdSchema } from '../../shared/domain/identifiers.ts'
import type { StartPage } from '../../shared/ipc/app-procedures.ts'
import { ClaimsPage } from '../features/claims/claims-page.tsx'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

/** A page that is loaded when it is first gone to; the one before it stays until it is there. */
function page(load: () => Promise<ComponentType>) {
  return async () => ({ Component: await load() })
}

function claimPage(load: () => Promise<ComponentType<{ readonly id: ClaimId }>>) {
  return async () => ({ element: <ClaimRoute page={await load()} /> })
}

function customerPage(load: () => Promise<ComponentType<{ readonly id: CustomerId }>>) {
  return async () => ({ element: <CustomerRoute page={await load()} /> })
}

/** The pages of the window; one that fails leaves the navigation standing. Of the list alone it is certain that it is wanted. */
export function createRoutes(startWith: StartPage): RouteObject[] {
  return [
    {
      path: '/',
      element: <Shell />,
      errorElement: <ErrorPage />,
      // Reloaded on another page than the list, the window has nothing to show until that is there.
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            { index: true, element: <Navigate to={`/${startWith}`} replace /> },
            {
              path: 'home',
              lazy: page(async () => (await import('../features/home/home-page.tsx')).HomePage),
            },
            { path: 'claims', element: <ClaimsPage /> },
            {
              path: 'claims/:id',
              lazy: claimPage(async () => (await import('../features/claim/claim-page.tsx')).ClaimPage),
            },
            {
              path: 'claims/:id/edit/:step?',
              lazy: claimPage(async () => (await import('../features/claim-wizard/wizard.tsx')).Wizard),
            },
            {
              path: 'customers',
              lazy: page(
                async () => (await import('../features/customers/customers-page.tsx')).CustomersPage,
              ),
            },
            {
              path: 'customers/:id',
              lazy: customerPage(
                async () => (await import('../features/customer/customer-page.tsx')).CustomerPage,
              ),
            },
            {
              path: 'templates',
              lazy: page(
                async () => (await import('../features/templates/templates-page.tsx')).TemplatesPage,
              ),
            },
            {
              path: 'import',
              lazy: page(async () => (await import('../features/import/import-page.tsx')).ImportPage),
            },
            {
              path: 'activity',
              lazy: page(async () => (await import('../features/activity/activity-page.tsx')).ActivityPage),
            },
            {
              path: 'settings',
              lazy: page(async () => (await import('../features/settings/settings-page.tsx')).SettingsPage),
            },
            {
              path: 'report',
              lazy: page(
                async () =>
                  (await import('../features/problem-report/problem-report-page.tsx')).ProblemReportPage,
              ),
            },
            {
              path: 'licences',
              lazy: page(async () => (await import('../features/licences/licences-page.tsx')).LicencesPage),
            },
            {
              path: 'help/shortcuts',
              lazy: page(async () => (await import('../features/help/shortcuts-page.tsx')).ShortcutsPage),
            },
            {
              path: 'help/:topic?/:section?',
              lazy: page(async () => (await import('../features/help/help-page.tsx')).HelpPage),
            },
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

/** A page of one customer; another customer gets a page of its own, as above. */
function CustomerRoute({ page: Page }: { readonly page: ComponentType<{ readonly id: CustomerId }> }) {
  const id = customerIdSchema.safeParse(Number(useParams().id))
  return id.success ? <Page key={id.data} id={id.data} /> : <NotFoundPage />
}
