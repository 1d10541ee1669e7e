import { expect, test } from 'vitest'
import { noticeText } from '../../../../src/main/shell/notice-text.ts'
import { newsKinds } from '../../../../src/main/store/news-repository.ts'
import { claimIdSchema } from '../../../../src/shared/domain/identifiers.ts'
import { languages } from '../../../../src/shared/ipc/app-procedures.ts'
import { anId } from '../../../support/builders.ts'

const claimId = claimIdSchema.parse(anId())
const names = { customer: 'Contoso Ltd', claim: 'Sales rollout' }

test('a decision is told with its customer and claim', () => {
  expect(noticeText({ about: 'claim', kind: 'approved', claimId, names }, 'en')).toEqual({
    title: 'Approved: Contoso Ltd',
    body: 'Sales rollout',
  })
})

test('several are told in one', () => {
  expect(noticeText({ about: 'claims', counts: { approved: 2, rejected: 1 } }, 'en')).toEqual({
    title: '3 claims were decided',
    body: '2 approved, 1 rejected',
  })
  expect(noticeText({ about: 'claims', counts: { comment: 2, returned: 1 } }, 'it').title).toBe(
    'Novità su 3 attestazioni',
  )
})

test.each(languages)(
  'in %s, a day that comes near is told with its days, its customer where wanted, and its number',
  language => {
    for (const kind of ['deadline', 'renewal'] as const) {
      for (const left of [-1, 0, 1, 2]) {
        const one = noticeText({ about: 'dates', kind, left, count: 1, claimId, names }, language)
        const unnamed = noticeText({ about: 'dates', kind, left, count: 1, claimId, names: null }, language)
        const many = noticeText({ about: 'dates', kind, left, count: 3, claimId, names }, language)
        expect(one.title).toContain('Contoso Ltd')
        expect(unnamed.title).not.toContain('Contoso')
        expect(many.title).toContain('3')
        expect(`${one.body}${unnamed.body}${many.body}`).not.toMatch(/[{}]|undefined/)
        if (left > 0) expect(one.body).toContain(String(left))
      }
    }
  },
)

test.each(languages)('in %s, each has a title with everything filled in', language => {
  for (const kind of newsKinds) {
    for (const named of [names, { customer: '', claim: '' }, null]) {
      const { title, body } = noticeText({ about: 'claim', kind, claimId, names: named }, language)
      expect(`${title}${body}`).not.toMatch(/[{}]|undefined/)
      expect(title).not.toBe('')
      expect(title.includes('Contoso Ltd')).toBe(named === names)
    }
    const several = noticeText({ about: 'claims', counts: { [kind]: 2 } }, language)
    expect(several.title).toContain('2')
    expect(several.body).toMatch(/^2 \S+/)
  }
  expect(noticeText({ about: 'sync', is: 'stopped' }, language).body).not.toBe('')
})
