import PostalMime from 'postal-mime'
import type { GatheredText } from './gathered-text.ts'
import { htmlMarkup } from './markup-text.ts'

/** A mail's subject, people and body; what is attached to it is not read. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>, text: GatheredText): Promise<void> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 })
  const people = [mail.from, ...(mail.to ?? []), ...(mail.cc ?? [])]
  for (const person of people) if (person) text.add(`${person.name} ${person.address ?? ''}\n`)
  text.add(`${mail.subject ?? ''}\n`)
  if (mail.text !== undefined) text.add(`${mail.text}\n`)
  if (mail.html !== undefined) {
    const markup = htmlMarkup(text)
    markup.write(mail.html)
    markup.end()
  }
}
