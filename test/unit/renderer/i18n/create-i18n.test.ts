import { expect, test } from 'vitest'
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts'

test('texts are there at once, and in the other language after a switch', async () => {
  const texts = createI18n('en')
  expect(texts.t('navigation.claims')).toBe('Claims')
  await texts.changeLanguage('it')
  expect(texts.t('navigation.claims')).toBe('Attestazioni')
})

test('a customer’s name is shown as it was typed', () => {
  const texts = createI18n('en')
  expect(texts.t('deleted', { ns: 'claims', customer: 'Smith & <Sons>' })).toContain('Smith & <Sons>')
})

test.each([
  ['en', 1, '1 item waiting to send.'],
  ['en', 2, '2 items waiting to send.'],
  ['it', 1, '1 elemento in attesa di invio.'],
  ['it', 2, '2 elementi in attesa di invio.'],
] as const)('in %s, %i waiting reads as people say it', (language, count, words) => {
  expect(createI18n(language).t('sync.waiting', { count })).toBe(words)
})
