/** Header names of the contract, lower case as Node gives them (domain.md B6 for their published models). */
export const headers = {
  requestId: 'ms-requestid',
  correlationId: 'ms-correlationid',
  idempotencyKey: 'idempotency-key',
  /** Which service instance answers; another one than before means that our cursor and receipts are not its. */
  instance: 'claimdesk-instance',
} as const

export const problemContentType = 'application/problem+json'
