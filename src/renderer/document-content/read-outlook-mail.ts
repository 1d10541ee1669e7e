import MsgReader from '@kenjiuno/msgreader'
import { decodeText } from '../../shared/document-text/decode-text.ts'
import type { ContentLimits, MailContent } from './document-content.ts'
import { instantOf, mailBody } from './read-mail.ts'
import { Unreadable } from './unreadable.ts'

// As Node does, the bundler gives all of a CommonJS module as its default export, whatever its types say.
const Reader = ('default' in MsgReader ? MsgReader.default : MsgReader) as typeof MsgReader

/** A message as Outlook saves it (MS-OXMSG). */
export function readOutlookMail(bytes: Uint8Array<ArrayBuffer>, limits: ContentLimits): MailContent {
  const message = new Reader(bytes.buffer).getFileData()
  if (message.error !== undefined || message.dataType !== 'msg') throw new Unreadable('no message')
  const people = (type: string) =>
    (message.recipients ?? [])
      .filter(({ recipType }) => (recipType ?? 'to') === type)
      .map(({ name, smtpAddress, email }) => spoken(name, smtpAddress ?? email))
  const html =
    message.html === undefined ? message.bodyHtml : decodeText(new Uint8Array(message.html), TextDecoder)
  return {
    kind: 'mail',
    from: spoken(message.senderName, message.senderSmtpAddress ?? message.senderEmail),
    to: people('to'),
    cc: people('cc'),
    sentAt: instantOf(message.clientSubmitTime ?? message.messageDeliveryTime),
    subject: message.subject ?? '',
    attached: (message.attachments ?? [])
      .map(({ fileName, name }) => fileName ?? name ?? '')
      .filter(name => name !== ''),
    ...mailBody(html, message.body, limits),
  }
}

function spoken(name: string | undefined, address: string | undefined): string {
  if (name === undefined || name === '') return address ?? ''
  return address === undefined || address === name ? name : `${name} <${address}>`
}
