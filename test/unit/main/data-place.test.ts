import { expect, test } from 'vitest'
import { placeOfData } from '../../../src/main/data-place.ts'

const onThisComputer = () => 0xef53

test.each([
  ['C:\\Users\\Paola\\OneDrive - Contoso\\Claimdesk', 'OneDrive'],
  ['C:\\Users\\Paola\\OneDrive\\Documents\\Claimdesk', 'OneDrive'],
  ['/Users/paola/Library/CloudStorage/OneDrive-Contoso/Claimdesk', 'OneDrive'],
  ['/Users/paola/Library/CloudStorage/GoogleDrive-paola@contoso.com/My Drive/Claimdesk', 'Google Drive'],
  ['/Users/paola/Library/Mobile Documents/com~apple~CloudDocs/Claimdesk', 'iCloud'],
  ['/home/paola/Dropbox (Contoso)/claims', 'Dropbox'],
  ['/home/paola/Nextcloud/claims', 'Nextcloud'],
])('%s is a folder of %s', (folder, name) => {
  expect(placeOfData(folder, onThisComputer)).toEqual({ kind: 'cloud', name })
})

test.each([
  ['\\\\server\\homes\\paola\\Claimdesk', 0],
  ['/home/paola/.config/claimdesk', 0x6969],
  ['/home/paola/.config/claimdesk', 0xff534d42],
])('%s on a file system of type %i lies on another computer', (folder, type) => {
  expect(placeOfData(folder, () => type)).toEqual({ kind: 'network' })
})

test.each([
  'C:\\Users\\Paola\\AppData\\Roaming\\claimdesk',
  '\\\\?\\C:\\Users\\Paola\\claimdesk',
  '/home/paola/.config/claimdesk',
  '/home/paola/Dropbox backups of 2020/claims',
])('%s is a usual place', folder => {
  expect(placeOfData(folder, onThisComputer)).toBeNull()
})
