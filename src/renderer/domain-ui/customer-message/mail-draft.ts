import type { CustomerMessage } from './build-message.ts'

// Windows hands no longer address to another program (2,083 characters); nor does main take one.
const longestAddress = 2_000

export interface MailDraft {
  /** A `mailto:` address (RFC 6068). */
  readonly address: string
  /** False where the text is too long for an address: it must be pasted instead. */
  readonly hasBody: boolean
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))
}

/** The message as the address that opens it in the system's mail program; `to` may be blank. */
export function mailDraft({ subject, body }: CustomerMessage, to: string): MailDraft {
  // Only the @ that every address has may stand there plainly.
  const start = `mailto:${encodeURIComponent(to.trim()).replace('%40', '@')}?subject=${encoded(subject)}`
  const address = `${start}&body=${encoded(body)}`
  if (address.length <= longestAddress) return { address, hasBody: true }
  return { address: start.length <= longestAddress ? start : 'mailto:', hasBody: false }
}
