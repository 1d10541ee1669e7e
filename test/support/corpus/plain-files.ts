import { type CorpusFile, marker } from './corpus-file.ts'

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

function plain(name: string, text: string, encode: (text: string) => Buffer = Buffer.from): CorpusFile {
  return { name, bytes: encode(`${marker(name)}${text}`), sight: { text: marker(name) } }
}

function mail(name: string, ...lines: readonly string[]): CorpusFile {
  const heads = [
    'From: Anna Rossi <anna@contoso.com>',
    'To: Carla Verdi <carla@partner.example>, Bruno <bruno@contoso.com>',
    'Subject: =?utf-8?Q?Progetto_concluso_=E2=9C=93?=',
    'Date: Mon, 05 Jan 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
  ]
  return { name, bytes: Buffer.from([...heads, ...lines].join('\r\n')), sight: { text: marker(name) } }
}

export function plainFiles(): CorpusFile[] {
  return [
    plain('Notes.txt', '\nDone, as agreed.\n'),
    plain('Notes of Windows.txt', '\r\nCosto: 100 €, perché no\r\n', text => {
      return Buffer.from(text.replace('€', '\u0080'), 'latin1')
    }),
    plain('Wide notes.txt', '\nGià fatto ✓\n', utf16),
    plain('Seats.csv', ',Days\nAnna,3\n"Bruno, jr.",4\n'),
    plain('Posti.csv', ';Giorni\nAnna;3,5\nBruno;4\n'),
    mail('Plain.eml', 'Content-Type: text/plain; charset=utf-8', '', marker('Plain.eml'), 'All done.'),
    mail(
      'Formatted.eml',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`<p>${marker('Formatted.eml')}</p><ul><li>one</li></ul>`).toString('base64'),
    ),
    mail(
      'With a file.eml',
      'Content-Type: multipart/mixed; boundary=cut',
      '',
      '--cut',
      'Content-Type: text/plain',
      '',
      marker('With a file.eml'),
      '--cut',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="Minutes.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('what was said').toString('base64'),
      '--cut--',
    ),
    plain('Letter.rtf', '\\par Signed.}', text => Buffer.from(`{\\rtf1\\ansi ${text}`)),
  ]
}
