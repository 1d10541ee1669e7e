import { describe, expect, it } from 'vitest'
import { openReasons, sendBackReasons } from '../../../../src/renderer/i18n/send-back-reasons.ts'
import type { Attachment } from '../../../../src/shared/domain/attachment.ts'
import { emptyClaimContent } from '../../../../src/shared/domain/claim-content.ts'
import { checkClaim } from '../../../../src/shared/domain/rules/all-rules.ts'
import { allItems, anAttachment, aValidInput } from '../../../support/builders.ts'

const valid = aValidInput()
const covers = allItems(valid.content)

function openWith(...documents: Attachment[]) {
  return openReasons(checkClaim({ ...valid, documents }))
}

describe('what reviewers would send back', () => {
  it('is everything as long as there is no document', () => {
    expect(openWith()).toEqual(sendBackReasons)
  })

  it('is all but the presence of a proof, with a document that is not signed', () => {
    expect(openWith(anAttachment({ kind: 'supporting-document' }))).toEqual([
      'signature',
      'date',
      'work',
      'items',
    ])
  })

  it('is the date where it is missing, old or to come', () => {
    for (const acknowledgementDate of [null, '2019-01-01', '2027-01-01'])
      expect(openWith(anAttachment({ covers, acknowledgementDate }))).toEqual(['date'])
  })

  it('is a product that no document names', () => {
    expect(openWith(anAttachment())).toEqual(['items'])
  })

  it('is nothing once all is there', () => {
    expect(openWith(anAttachment({ covers }))).toEqual([])
  })

  it('holds the products against a claim that names none yet', () => {
    const found = checkClaim({ ...valid, content: emptyClaimContent })
    expect(openReasons(found)).toEqual(['items'])
  })
})
