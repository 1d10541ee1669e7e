import { expect, it } from 'vitest'
import { fileKindOf } from '../../../../src/renderer/i18n/file-kind.ts'

it.each([
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word'],
  ['application/msword', 'word'],
  ['text/rtf', 'word'],
  ['application/vnd.ms-excel', 'excel'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'powerpoint'],
  ['application/vnd.ms-outlook', 'mail'],
  ['message/rfc822', 'mail'],
  ['text/csv', 'table'],
  ['text/plain', 'text'],
  ['image/heic', 'image'],
  ['application/zip', 'archive'],
  ['video/mp4', 'media'],
  ['application/x-msdownload', 'program'],
  ['application/octet-stream', 'other'],
  ['', 'other'],
])('a file of media type %s is called %s', (mediaType, kind) => {
  expect(fileKindOf(mediaType)).toBe(kind)
})
