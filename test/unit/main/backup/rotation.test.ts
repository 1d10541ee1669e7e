import { expect, test } from 'vitest'
import { backupsToKeep } from '../../../../src/main/backup/rotation.ts'

const dayOf = (at: string) => at.slice(0, 10)
const made = (at: string, reason: 'automatic' | 'before-update' = 'automatic') => ({ id: at, at, reason })
const keptOf = (backups: readonly ReturnType<typeof made>[], keep = 10) =>
  backupsToKeep(backups, { keep, now: '2026-03-16T12:00:00.000Z', dayOf }).map(({ at }) => at)

test('the three newest of today stay, and the newest of each day before it', () => {
  const backups = [
    '2026-03-16T08:00:00.000Z',
    '2026-03-16T09:00:00.000Z',
    '2026-03-16T10:00:00.000Z',
    '2026-03-16T11:00:00.000Z',
    '2026-03-15T09:00:00.000Z',
    '2026-03-15T17:00:00.000Z',
    '2026-03-13T12:00:00.000Z',
  ].map(at => made(at))
  expect(keptOf(backups)).toEqual([
    '2026-03-16T11:00:00.000Z',
    '2026-03-16T10:00:00.000Z',
    '2026-03-16T09:00:00.000Z',
    '2026-03-15T17:00:00.000Z',
    '2026-03-13T12:00:00.000Z',
  ])
})

test('no more than asked for stay, and the oldest go first', () => {
  const days = Array.from({ length: 15 }, (_, day) =>
    made(`2026-03-${String(day + 1).padStart(2, '0')}T09:00:00.000Z`),
  )
  const kept = keptOf(days)
  expect(kept).toHaveLength(10)
  expect(kept.at(-1)).toBe('2026-03-06T09:00:00.000Z')
})

test('the newest one from before an update stays beside them', () => {
  const backups = [
    made('2026-03-10T07:00:00.000Z', 'before-update'),
    made('2026-03-10T09:00:00.000Z'),
    made('2026-03-01T09:00:00.000Z', 'before-update'),
    made('2026-03-01T10:00:00.000Z'),
  ]
  expect(keptOf(backups)).toEqual([
    '2026-03-10T09:00:00.000Z',
    '2026-03-01T10:00:00.000Z',
    '2026-03-10T07:00:00.000Z',
  ])
})

test('a clock that was set back makes no backup look older than it is', () => {
  const backups = [
    made('2026-03-17T09:00:00.000Z'),
    made('2026-03-17T10:00:00.000Z'),
    made('2026-03-16T09:00:00.000Z'),
  ]
  expect(keptOf(backups)).toHaveLength(3)
})

test('what is made after the clock was set back is pushed out by none from before', () => {
  const later = ['17', '18', '19', '20'].map(day => made(`2026-03-${day}T09:00:00.000Z`))
  const kept = keptOf([...later, made('2026-03-16T12:00:00.000Z'), made('2026-03-15T12:00:00.000Z')], 3)
  expect(kept).toEqual(['2026-03-16T12:00:00.000Z', '2026-03-15T12:00:00.000Z', '2026-03-20T09:00:00.000Z'])
})
