/** The public documents that policy data cites: file and revision (domain.md B0). */
export const sources = {
  issues2020: 'MicrosoftDocs/partner-center-pr.zh-cn incentives-customer-association-issues.md @ 8e791c85',
  manage2020: 'MicrosoftDocs/partner-center-pr.zh-cn incentives-manage-customer-associations.md @ 8e791c85',
  create2021: 'MicrosoftDocs/partner-center-pr.zh-cn submit-osa-claim.md @ 4ee1220d',
  issues2023: 'kvamseek/partner-center incentives-customer-association-issues.md @ 85eb3c40',
  manage2023: 'kvamseek/partner-center incentives-manage-customer-associations.md @ 85eb3c40',
  create2023: 'kvamseek/partner-center submit-osa-claim.md @ 85eb3c40',
  business2023: 'kvamseek/partner-center solutions-partner-business.md @ 85eb3c40',
  modernWork2023: 'kvamseek/partner-center solutions-partner-modern-work.md @ 85eb3c40',
  security2023: 'kvamseek/partner-center solutions-partner-security.md @ 85eb3c40',
  downloads2023: 'kvamseek/partner-center downloads-hub-overview.md @ 85eb3c40',
  poeTemplate: 'CPOR ProofOfExecution Template, scribd 581604686',
  /** Claimdesk's own default, where nothing is published. */
  ownDefault: 'domain.md A3: not published, a default of Claimdesk',
} as const
