/** Header names of the contract, lower case as Node gives them (domain.md B6 for their published models). */
export const headers = {
  requestId: 'ms-requestid',
  correlationId: 'ms-correlationid',
  idempotencyKey: 'idempotency-key',
  /** Which service instance answers; another one than before means that our cursor and receipts are not its. */
  instance: 'claimdesk-instance',
  /** Which laptop sends: a copied data folder shows as one claim from two of them. */
  device: 'claimdesk-device',
} as const

export const problemContentType = 'application/problem+json'
