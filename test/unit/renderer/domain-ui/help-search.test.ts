import { describe, expect, it } from 'vitest'
import { searchHelp } from '../../../../src/renderer/domain-ui/help-search.ts'
import { help as helpEn } from '../../../../src/renderer/i18n/en/help.ts'
import { helpTopics } from '../../../../src/renderer/i18n/help-topics.ts'
import { help as helpIt } from '../../../../src/renderer/i18n/it/help.ts'

describe('searching the help', () => {
  it('puts a topic first whose title has the words', () => {
    expect(searchHelp(helpEn.topics, 'mpn id')[0]?.topic).toBe('which-mpn')
  })

  it('names the sections that have the words themselves', () => {
    const hit = searchHelp(helpEn.topics, 'CSP').find(({ topic }) => topic === 'subscription-errors')
    expect(hit?.sections).toEqual(['csp'])
  })

  it('takes words from anywhere in a topic, in whatever order', () => {
    expect(searchHelp(helpEn.topics, 'arbitration recent').map(({ topic }) => topic)).toEqual([
      'competing-claims',
    ])
  })

  it('does not mind missing accents, capitals or spaces', () => {
    const asTyped = searchHelp(helpIt.topics, '  ATTIVITA   sbagliata')
    expect(asTyped[0]?.topic).toBe('which-activity')
    expect(asTyped).toEqual(searchHelp(helpIt.topics, 'attività sbagliata'))
  })

  it('looks in the language shown alone', () => {
    expect(searchHelp(helpIt.topics, 'deadlines')).toEqual([])
  })

  it('finds nothing for nothing, and nothing for words that are nowhere', () => {
    expect(searchHelp(helpEn.topics, '  ')).toEqual([])
    expect(searchHelp(helpEn.topics, 'kubernetes')).toEqual([])
  })

  it('finds every topic by its own title', () => {
    for (const topic of helpTopics)
      expect(searchHelp(helpEn.topics, helpEn.topics[topic].title)[0]?.topic).toBe(topic)
  })
})
