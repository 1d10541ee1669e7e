import { expect, test } from 'vitest'
import { placeOfLink } from '../../../../src/main/shell/link-place.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

test('a link to a claim leads to it', () => {
  expect(placeOfLink(`claimdesk://claim/${id}`)).toEqual({ place: 'claim', claimId: id })
})

test.each([
  '',
  'claimdesk:',
  'claimdesk://claim/',
  'claimdesk://claim/1',
  `claimdesk://settings/${id}`,
  `claimdesk://claim/${id}/edit`,
  `claimdesk://claim/${id}?delete=1`,
  `claimdesk://claim/${id}#/settings`,
  `claimdesk://user:secret@claim/${id}`,
  `claimdesk://claim:80/${id}`,
  `claimdesk://claim/../${id}`,
  `claimdesk:claim/${id}`,
  `file:///claim/${id}`,
  `https://claim/${id}`,
  'claimdesk://claim/%2e%2e/%2e%2e/etc/passwd',
  `claimdesk://claim/${'a'.repeat(10_000)}`,
])('a link of another form leads nowhere: %s', link => {
  expect(placeOfLink(link)).toEqual({ place: 'nowhere' })
})
