import type { Attachment } from '../../shared/domain/attachment.ts'
import { followsTemplate } from '../../shared/domain/rules/poe-template.ts'
import type { DocumentTexts } from '../documents/document-texts.ts'

export type TextSource = Pick<DocumentTexts, 'known' | 'textOf'>

// As many as are sure to be remembered together: with more, each check would forget some and read them anew for ever.
const maxForms = 20

/**
 * What is known by now of the texts that rules look into, by attachment's ID. What is not is read from now on; whoever
 * listens to `onKnown` can then check again.
 */
export function templateTexts(documents: readonly Attachment[], texts: TextSource): Map<string, string> {
  const found = new Map<string, string>()
  for (const document of documents.filter(followsTemplate).slice(0, maxForms)) {
    const known = texts.known(document.sha256)
    if (known === undefined) void texts.textOf(document)
    else if (known.state === 'text') found.set(document.id, known.text)
  }
  return found
}
