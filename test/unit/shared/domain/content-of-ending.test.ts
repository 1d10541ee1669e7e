import { expect, test } from 'vitest'
import { contentFitsEnding } from '../../../../src/shared/domain/content-of-ending.ts'
import { defaultPolicy } from '../../../../src/shared/domain/policy/policies.ts'

test.each([
  ['application/pdf', 'pdf', true],
  ['text/plain', 'pdf', false],
  ['image/png', 'pdf', false],
  ['application/zip', 'docx', true],
  ['application/x-cfb', 'docx', true],
  ['text/html', 'xls', true],
  ['application/vnd.ms-outlook', 'msg', true],
  ['message/rfc822', 'eml', true],
  ['text/plain', 'eml', true],
  ['application/xml', 'csv', true],
  ['image/jpeg', 'png', true],
  ['application/pdf', 'png', false],
  // Where the content tells nothing the name is believed.
  ['application/octet-stream', 'pdf', true],
  ['', 'pdf', true],
])('content of type %j under the ending %j: %j', (mediaType, ending, fits) => {
  expect(contentFitsEnding(mediaType, ending)).toBe(fits)
})

test('no accepted ending may hide a program, and none of another kind is judged', () => {
  const hidden = defaultPolicy.poe.fileEndings.value.filter(ending =>
    contentFitsEnding('application/x-msdownload', ending),
  )
  expect(hidden).toEqual([])
  expect(contentFitsEnding('application/x-msdownload', 'exe')).toBe(true)
})
