import type { Language } from '../../shared/ipc/app-procedures.ts'
import type { NewsKind, Notice } from '../notices/notice.ts'
import { newsKinds } from '../store/news-repository.ts'
import { type Counted, noticesEn } from './i18n/notices-en.ts'
import { noticesIt } from './i18n/notices-it.ts'

const texts = { en: noticesEn, it: noticesIt }

const decisions: ReadonlySet<NewsKind> = new Set([
  'approved',
  'rejected',
  'rejected-final',
  'action-required',
])

/** What a notification says, in the language shown; an empty body is none. */
export function noticeText(notice: Notice, language: Language): { title: string; body: string } {
  switch (notice.about) {
    case 'claim':
      return ofOne(notice, language)
    case 'claims':
      return ofSeveral(notice.counts, language)
    case 'dates':
      return ofDates(notice, language)
    case 'sync':
      return texts[language].sync[notice.is]
  }
}

function ofOne({ kind, names }: Extract<Notice, { about: 'claim' }>, language: Language) {
  const { claim, unnamedCustomer } = texts[language]
  const { named, unnamed, body } = claim[kind]
  if (names === null) return { title: unnamed, body }
  const title = filled(named, { customer: names.customer || unnamedCustomer })
  return { title, body: [names.claim, body].filter(text => text !== '').join('\n') }
}

function ofDates({ kind, left, count, names }: Extract<Notice, { about: 'dates' }>, language: Language) {
  const { dates, unnamedCustomer } = texts[language]
  const { one, several, unnamed, soon, today, over } = dates[kind]
  const when = left < 0 ? over : left === 0 ? today : said(soon, left, language)
  if (count > 1) return { title: said(several, count, language), body: when }
  if (names === null) return { title: unnamed, body: when }
  const title = filled(one, { customer: names.customer || unnamedCustomer })
  return { title, body: [names.claim, when].filter(text => text !== '').join('\n') }
}

function said(text: Counted, count: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? text.one : text.other
  return filled(form, { count: new Intl.NumberFormat(language).format(count) })
}

function ofSeveral(counts: Extract<Notice, { about: 'claims' }>['counts'], language: Language) {
  const { claims, parts } = texts[language]
  const kinds = newsKinds.filter(kind => counts[kind] !== undefined)
  const total = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  const list = new Intl.ListFormat(language, { type: 'unit' })
  return {
    title: said(claims[topicOf(kinds)], total, language),
    body: list.format(kinds.map(kind => said(parts[kind], counts[kind] ?? 0, language))),
  }
}

function topicOf(kinds: readonly NewsKind[]) {
  if (kinds.every(kind => decisions.has(kind))) return 'decisions'
  if (kinds.every(kind => kind === 'comment')) return 'comment'
  if (kinds.every(kind => kind === 'arbitration')) return 'arbitration'
  return kinds.every(kind => kind.endsWith('returned')) ? 'returned' : 'mixed'
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
