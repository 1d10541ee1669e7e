/** What a file holds, as far as it matters whether its name's ending says the same. */
const families = [
  ['pdf', /^application\/pdf$/],
  ['mail', /^(application\/(vnd\.ms-outlook|mbox)|message\/.*)$/],
  // x-cfb and zip are the containers of Office files: which one it is lies deeper than one looks.
  ['office', /^application\/(msword|rtf|x-cfb|zip|vnd\.(ms-|openxmlformats-|oasis\.).*)$/],
  ['text', /^(text\/.*|application\/(json|xml|xhtml\+xml))$/],
  ['image', /^image\//],
] as const
type Family = (typeof families)[number][0]

const office: readonly Family[] = ['office']
// Excel and Word write, and open, HTML and RTF under the endings of their older formats.
const oldOffice: readonly Family[] = ['office', 'text']
const text: readonly Family[] = ['text', 'mail']
const image: readonly Family[] = ['image']

const familiesOfEndings: Readonly<Record<string, readonly Family[]>> = {
  pdf: ['pdf'],
  ...{ docx: office, xlsx: office, pptx: office },
  ...{ doc: oldOffice, xls: oldOffice, ppt: oldOffice, rtf: oldOffice },
  msg: ['mail', 'office'],
  ...{ eml: text, txt: text, csv: text },
  ...{ png: image, jpg: image, jpeg: image, tiff: image, tif: image, heic: image },
}

// Neither the content nor the ending tells: damaged files too, which is another matter.
const unknownTypes: ReadonlySet<string> = new Set(['', 'application/octet-stream'])

/** Whether a file's content, by its media type, may carry that ending (without the dot, lower case). */
export function contentFitsEnding(mediaType: string, ending: string): boolean {
  const allowed = familiesOfEndings[ending]
  if (allowed === undefined || unknownTypes.has(mediaType)) return true
  return families.some(([family, pattern]) => allowed.includes(family) && pattern.test(mediaType))
}
