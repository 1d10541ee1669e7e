import { expect, test } from 'vitest'
import { problemReport } from '../../../../src/main/diagnostics/problem-report.ts'
import { defaultSettings } from '../../../../src/main/store/settings-repository.ts'

const line = (code: string) =>
  JSON.stringify({ at: '2026-03-01T10:00:00.000Z', event: 'problem', where: 'claimdesk:claims.save', code })
const log = {
  texts: () => [{ name: 'claimdesk.log', text: `${line('disk-full')}\n${line('vault-locked')}\n{"cut off` }],
}
const about = { claimdesk: '0.1.0' }
const report = (serviceUrl: string | null) =>
  problemReport({
    about,
    log,
    data: { settings: { ...defaultSettings, serviceUrl }, management: null, counts: { schema: 8 } },
  })
const textOf = (files: ReturnType<typeof report>, name: string) =>
  JSON.parse(files.find(file => file.name === name)?.text ?? 'null')

test('holds versions, settings, numbers, the last problems and the log', () => {
  const files = report('https://claims.example')
  expect(files.map(({ name }) => name)).toEqual([
    'about.json',
    'settings.json',
    'counts.json',
    'problems.json',
    'log/claimdesk.log',
  ])
  expect(textOf(files, 'problems.json')).toMatchObject([{ code: 'vault-locked' }, { code: 'disk-full' }])
})

test('names the service without what stands beside its host', () => {
  const { serviceUrl } = textOf(
    report('https://ada:secret@claims.example/tenants/contoso?key=1'),
    'settings.json',
  )
  expect(serviceUrl).toBe('https://claims.example')
})

test('is made also where the data cannot be opened', () => {
  const files = problemReport({ about, log, data: null })
  expect(files.map(({ name }) => name)).toEqual(['about.json', 'problems.json', 'log/claimdesk.log'])
})
