import PostalMime, { type Address } from 'postal-mime'
import type { ContentLimits, MailContent } from './document-content.ts'
import { readMarkup } from './read-markup.ts'

/** A mail (RFC 5322): its heads, its body as text or as formatted text, the names of what is attached. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): Promise<MailContent> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 })
  return {
    kind: 'mail',
    from: mail.from === undefined ? '' : spoken(mail.from),
    to: (mail.to ?? []).map(spoken),
    cc: (mail.cc ?? []).map(spoken),
    sentAt: instantOf(mail.date),
    subject: mail.subject ?? '',
    attached: mail.attachments.map(({ filename }) => filename ?? '').filter(name => name !== ''),
    ...mailBody(mail.html, mail.text, limits),
  }
}

/** The formatted body where there is one, else the plain one. */
export function mailBody(html: string | undefined, text: string | undefined, limits: ContentLimits) {
  if (html !== undefined && html !== '') {
    const { nodes, isWhole } = readMarkup(html, limits)
    return { body: nodes, isWhole }
  }
  const plain = text ?? ''
  return {
    body: [{ tag: 'pre', children: [plain.slice(0, limits.characters)] }],
    isWhole: plain.length <= limits.characters,
  }
}

/** Null for what is no date. */
export function instantOf(date: string | undefined): string | null {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function spoken({ name, address, group }: Address): string {
  if (group !== undefined) return group.map(spoken).join(', ')
  return name === '' ? (address ?? '') : `${name} <${address ?? ''}>`
}
