import { describe, expect, it } from 'vitest'
import { mailDraft } from '../../../../src/renderer/domain-ui/customer-message/mail-draft.ts'

describe('the address that opens a message in the mail program', () => {
  it('carries recipient, subject and text with its lines', () => {
    const { address, hasBody } = mailDraft(
      { subject: 'Tenant & domain?', body: 'Hello,\n\n50 % è fatto' },
      ' carla.rossi+cpor@contoso.com ',
    )
    expect(hasBody).toBe(true)
    expect(address).toBe(
      'mailto:carla.rossi%2Bcpor@contoso.com?subject=Tenant%20%26%20domain%3F&body=Hello%2C%0D%0A%0D%0A50%20%25%20%C3%A8%20fatto',
    )
    expect(new URL(address).protocol).toBe('mailto:')
  })

  it('cannot smuggle another recipient or header in', () => {
    const { address } = mailDraft({ subject: 'x', body: 'y' }, 'a@b.example?bcc=c@d.example')
    expect(new URL(address).searchParams.get('bcc')).toBeNull()
  })

  it('leaves out a text that is too long for an address, and says so', () => {
    const { address, hasBody } = mailDraft({ subject: 'Long', body: 'è'.repeat(500) }, 'a@b.example')
    expect(hasBody).toBe(false)
    expect(address).toBe('mailto:a@b.example?subject=Long')
  })

  it('stays an address whatever the subject', () => {
    expect(mailDraft({ subject: 'x'.repeat(3_000), body: '' }, '').address).toBe('mailto:')
  })
})
