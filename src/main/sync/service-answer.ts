/** An answer read to its end. */
export interface ServiceAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Instead of the text, where bytes were asked for and came. */
  readonly bytes?: Uint8Array<ArrayBuffer>
}

/** An answer in HTML is a page for people: a captive portal, a proxy. Some of them call it by another type, or by none. */
export function isHtml({ headers, text }: Pick<ServiceAnswer, 'headers' | 'text'>): boolean {
  if (/^\s*(text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')) return true
  return /^\s*(<!doctype html|<html)\b/i.test(text.slice(0, 1_000))
}
