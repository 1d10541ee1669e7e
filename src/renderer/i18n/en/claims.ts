/** The list of claims. */
export const claims = {
  title: 'Claims',
  search: 'Search claims',
  columns: {
    customer: 'Customer',
    claimName: 'Claim name',
    solutionArea: 'Solution area',
    status: 'Status',
    updatedAt: 'Last change',
    actions: 'Actions',
  },
  unnamedCustomer: 'Unnamed customer',
  unnamedClaim: 'No name yet',
  noArea: 'Not chosen yet',
  count_one: '{{count}} claim',
  count_other: '{{count}} claims',
  showMore: 'Show more',
  rowActions: 'Actions for {{customer}}',
  open: 'Open',
  delete: 'Delete',
  undo: 'Undo',
  deleted: 'The claim of {{customer}} was deleted.',
  empty: {
    start: 'Start your first claim',
    title: 'No claims yet',
    body: 'A claim tells the reviewer which customer you helped with which product, and proves it. Start with the customer: everything is saved on this computer as you type, online or not.',
  },
  noMatch: {
    title: 'No claim matches “{{search}}”',
    body: 'Names, domains, tenant IDs, subscription IDs and MPN IDs are searched. Try fewer or other words.',
    clear: 'Clear the search',
  },
}
