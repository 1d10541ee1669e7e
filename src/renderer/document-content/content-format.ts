/** How a document's content is read by the worker. */
export type WorkerFormat =
  | 'text'
  | 'table'
  | 'mail'
  | 'outlook-mail'
  | 'word'
  | 'workbook'
  | 'slides'
  | 'rich-text'
  | 'word-97'
  | 'workbook-97'
  | 'slides-97'
  | 'tiff'
  | 'heic'
/** `pdf` and `picture` are drawn without it. */
export type ContentFormat = WorkerFormat | 'pdf' | 'picture'

const office = 'application/vnd.openxmlformats-officedocument'

const formats: Readonly<Record<string, ContentFormat>> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'text/plain': 'text',
  'text/csv': 'table',
  'application/rtf': 'rich-text',
  'message/rfc822': 'mail',
  'application/vnd.ms-outlook': 'outlook-mail',
  'application/msword': 'word-97',
  'application/vnd.ms-excel': 'workbook-97',
  'application/vnd.ms-powerpoint': 'slides-97',
  [`${office}.wordprocessingml.document`]: 'word',
  [`${office}.spreadsheetml.sheet`]: 'workbook',
  [`${office}.presentationml.presentation`]: 'slides',
}

// An Office file whose beginning does not say which it is.
const zippedFormats: Readonly<Record<string, ContentFormat>> = {
  docx: 'word',
  xlsx: 'workbook',
  pptx: 'slides',
}

/** How to show a document; null for a kind that is not shown: programs, archives, pages of the web. */
export function contentFormat(mediaType: string, name: string): ContentFormat | null {
  if (mediaType === 'application/zip') {
    return zippedFormats[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null
  }
  return formats[mediaType] ?? null
}
