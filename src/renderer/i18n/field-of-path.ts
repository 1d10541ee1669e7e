/** The fields of a claim by which problems are named to people; `domain.fields` has their labels. */
const fieldsByPath = {
  claimName: 'claimName',
  'customer.name': 'customerName',
  'customer.tenantId': 'tenantId',
  'customer.domain': 'customerDomain',
  publicSector: 'publicSector',
  solutionArea: 'solutionArea',
  activities: 'activity',
  confirmedActivities: 'confirmedActivity',
  purchaseChannel: 'purchaseChannel',
  'revenue.solutionSeller': 'solutionSeller',
  'revenue.isvSolution': 'isvSolution',
  products: 'products',
  'products.*.product': 'product',
  'products.*.subscriptionId': 'subscriptionId',
  workloads: 'workloads',
  mpnId: 'mpnId',
  'contacts.*.name': 'contactName',
  'contacts.*.title': 'contactTitle',
  'contacts.*.email': 'contactEmail',
  documents: 'documents',
  'documents.*.name': 'documentName',
  'documents.*.kind': 'documentKind',
  'documents.*.acknowledgementDate': 'acknowledgementDate',
  'documents.*.covers': 'covers',
  'documents.*.note': 'documentNote',
  'documents.*.position': 'documentPosition',
  comment: 'comment',
  // Not in the claim, but named beside its fields: the signed-in user's company.
  'partner.company': 'partnerName',
} as const

export type ClaimField = (typeof fieldsByPath)[keyof typeof fieldsByPath]

const fields: ReadonlyMap<string, ClaimField> = new Map(Object.entries(fieldsByPath))

/** The field that a problem's path names; undefined where it names none that a page shows. */
export function fieldOfPath(path: string): ClaimField | undefined {
  const [root = '', middle, ...rest] = path.split('.')
  const general = rest.length === 0 ? path : [root, '*', ...rest].join('.')
  return fields.get(general) ?? (middle === undefined ? undefined : fields.get(root))
}
