/** An answer read to its end. */
export interface ServiceAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** An answer in HTML is a page for people: a captive portal, a proxy. */
export function isHtml(answer: Pick<ServiceAnswer, 'headers'>): boolean {
  return /^\s*(text\/html|application\/xhtml)/i.test(answer.headers.get('content-type') ?? '')
}
