import { workload } from './catalog-items.ts'
import type { CatalogItem } from './policy.ts'
import { sources } from './sources.ts'

const { modernWork2023, security2023, downloads2023 } = sources

/**
 * Microsoft 365 workloads that both policies know. In 2020 ten were claimable and never named in public
 * (domain.md B3.3), so the later designations serve for both.
 */
export const workloads: readonly CatalogItem[] = [
  workload('Exchange Online', modernWork2023),
  workload('SharePoint Online', modernWork2023),
  workload('Microsoft Teams', modernWork2023),
  workload('Microsoft Teams Meetings', modernWork2023),
  workload('Microsoft Teams Phone', modernWork2023),
  workload('Microsoft Teams Phone calling', modernWork2023),
  workload('Microsoft Teams Platform', modernWork2023),
  workload('Microsoft Intune', modernWork2023),
  workload('Microsoft 365 Apps', modernWork2023),
  workload('Yammer', modernWork2023),
  workload('Outlook Mobile', downloads2023),
  workload('Azure AD Premium', security2023),
  workload('Azure Information Protection', downloads2023),
  workload('Microsoft Information Protection', security2023),
  workload('Microsoft Defender for Office 365', security2023),
  workload('Microsoft Defender for Endpoint', security2023),
  workload('Microsoft Defender for Identity', security2023),
]

/** Microsoft Viva came in 2021. */
export const workloads2023Only: readonly CatalogItem[] = [
  workload('Viva Insights', modernWork2023),
  workload('Viva Topics', modernWork2023),
  workload('Viva Learning', modernWork2023),
  workload('Viva Connections', modernWork2023),
]
