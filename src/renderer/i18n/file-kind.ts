/** What a document is, in words that people use for files; `documents.fileKinds` has the words. */
export const fileKinds = [
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'mail',
  'table',
  'text',
  'image',
  'archive',
  'media',
  'program',
  'other',
] as const
export type FileKind = (typeof fileKinds)[number]

const kindsOfTypes: readonly (readonly [RegExp, FileKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/^application\/(msword|rtf|vnd\.openxmlformats-officedocument\.wordprocessingml)/, 'word'],
  [/^text\/rtf$/, 'word'],
  [/^application\/vnd\.(ms-excel|openxmlformats-officedocument\.spreadsheetml)/, 'excel'],
  [/^application\/vnd\.(ms-powerpoint|openxmlformats-officedocument\.presentationml)/, 'powerpoint'],
  [/^(application\/vnd\.ms-outlook|message\/rfc822)$/, 'mail'],
  [/^text\/csv$/, 'table'],
  [/^text\//, 'text'],
  [/^image\//, 'image'],
  [/^application\/(zip|gzip|x-7z-compressed|x-rar-compressed|x-tar|x-bzip2|x-xz)$/, 'archive'],
  [/^(audio|video)\//, 'media'],
  [/^application\/(x-msdownload|x-elf|x-mach-binary|x\.ms\.shortcut|java-vm|vnd\.android.*)$/, 'program'],
]

/** The kind of a file by its media type, as `application/pdf`. */
export function fileKindOf(mediaType: string): FileKind {
  return kindsOfTypes.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other'
}
