import { describe, expect, it } from 'vitest'
import { wordOfDecision } from '../../../../src/renderer/features/claim/decision/word-of-decision.ts'
import type { Comment } from '../../../../src/shared/domain/comment.ts'

const at = (minute: number) => `2026-11-02T10:${String(minute).padStart(2, '0')}:00.000Z`
const said = (author: Comment['author'], minute: number, text: string): Comment => ({
  id: `${minute}`,
  author,
  authorName: '',
  text,
  at: at(minute),
  documents: [],
})
const receipt = (minute: number) => ({ receiptId: 'r', receivedAt: at(minute), contentHash: 'a'.repeat(64) })

describe('what the reviewer wrote of a decision', () => {
  const asked = said('reviewer', 1, 'Who signed it?')
  const rejected = said('reviewer', 3, 'Page 2 is not signed.')
  const disputed = said('partner', 4, 'It is signed on page 3.')

  it('is their newest message', () => {
    const claim = { state: 'rejected' as const, comments: [asked, rejected], receipt: receipt(0) }
    expect(wordOfDecision(claim, 'under-review')).toBe(rejected)
  })

  it('still holds after somebody asked why', () => {
    const claim = {
      state: 'rejected' as const,
      comments: [rejected, said('partner', 9, 'Why?')],
      receipt: receipt(0),
    }
    expect(wordOfDecision(claim, 'under-review')).toBe(rejected)
  })

  it('is not what they wrote of the claim before it was resubmitted', () => {
    const claim = { state: 'approved' as const, comments: [asked], receipt: receipt(2) }
    expect(wordOfDecision(claim, 'submitted')).toBeUndefined()
  })

  it.each(['approved', 'rejected-final'] as const)('is not the disputed rejection’s, once %s', state => {
    const claim = { state, comments: [rejected, disputed], receipt: receipt(0) }
    expect(wordOfDecision(claim, 'in-dispute')).toBeUndefined()
    const last = said('reviewer', 5, 'Seen.')
    expect(wordOfDecision({ ...claim, comments: [rejected, disputed, last] }, 'in-dispute')).toBe(last)
  })
})
