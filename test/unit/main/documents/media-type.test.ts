import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from '../../../../src/main/documents/media-type.ts'

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
// One directory of no entries.
const tiff = Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)])
const heic = Buffer.from('0000001866747970686569630000000068656963', 'hex')

describe('the type of a file', () => {
  test.each([
    ['a.bin', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'application/pdf'],
    ['a.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['a.txt', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['scan.tif', tiff, 'image/tiff'],
    ['photo.heic', heic, 'image/heic'],
    ['a.rtf', Buffer.from('{\\rtf1\\ansi hello}'), 'application/rtf'],
    ['a.doc', compound, 'application/msword'],
    ['a.XLS', compound, 'application/vnd.ms-excel'],
    ['a.ppt', compound, 'application/vnd.ms-powerpoint'],
    ['a.msg', compound, 'application/vnd.ms-outlook'],
    ['a.csv', Buffer.from('name;value\nContoso;1\n'), 'text/csv'],
    ['a.eml', Buffer.from('From: a@b.example\r\nTo: c@d.example\r\n\r\nHello'), 'message/rfc822'],
    ['a.txt', Buffer.from('Società'), 'text/plain'],
    ['a.txt', Buffer.from('\ufeffSocietà', 'utf16le'), 'text/plain'],
    ['a.log', Buffer.from('anything'), 'text/plain'],
    ['a.pdf', Buffer.from('just words'), 'text/plain'],
    ['a.pdf', Buffer.from([1, 2, 3, 0, 5]), 'application/octet-stream'],
    ['a.zip', Buffer.from('504b0304ffff', 'hex'), 'application/zip'],
  ])('%s is told by its content first', async (name, beginning, type) => {
    expect(await mediaTypeOf(beginning, name)).toBe(type)
  })

  test('of a real DOCX is not that of any archive', async () => {
    const file = new Document({ sections: [{ children: [new Paragraph('Statement of work')] }] })
    expect(await mediaTypeOf(await Packer.toBuffer(file), 'x.zip')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
  })
})
