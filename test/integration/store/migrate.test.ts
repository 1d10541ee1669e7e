import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inOrder, type Migration } from '../../../src/main/sqlite/migrate.ts'
import { claimMigrations } from '../../../src/main/store/migrations.ts'
import { openClaimStore } from '../../../src/main/store/open.ts'
import { anId } from '../../support/builders.ts'
import { aDesk, aDraft } from './temporary-store.ts'

const clock = () => new Date('2026-03-16T09:00:00.000Z')
const newest = claimMigrations().length

function withNext(sql: string): readonly Migration[] {
  return [...claimMigrations(), { version: newest + 1, name: 'next.sql', sql }]
}

/** A closed claims.db of the newest version with one claim, whose ID comes with it. */
function aFile() {
  const { file, store } = aDesk()
  const id = aDraft(store)
  store.close()
  return { file, id, folder: join(file, '..') }
}

const open = (file: string, migrations: readonly Migration[]) =>
  openClaimStore({ file, clock, newId: anId, who: () => 'Paola Verdi', migrations })

function versionOf(file: string) {
  const db = new Database(file, { readonly: true })
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return version
}

test('migrations are numbered from one without a gap', () => {
  expect(claimMigrations().map(({ version }) => version)).toEqual(
    claimMigrations().map((_, index) => index + 1),
  )
  expect(inOrder({ './m/0002_b.sql': 'b', './m/0001_a.sql': 'a' }).map(({ sql }) => sql)).toEqual(['a', 'b'])
  expect(() => inOrder({ './m/0001_a.sql': '', './m/0003_c.sql': '' })).toThrow(/0003_c\.sql/)
  expect(() => inOrder({ './m/0001_a.sql': '', './m/0001_b.sql': '' })).toThrow(/0001_b\.sql/)
})

test('an older file is copied before it is migrated, and its claims stay', () => {
  const { file, id, folder } = aFile()
  const opened = open(file, withNext('CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;'))
  if (!opened.ok) throw new Error(opened.problem.code)
  expect(opened.value.claims.find(id)).toBeDefined()
  opened.value.close()
  expect(versionOf(file)).toBe(newest + 1)
  const copies = readdirSync(join(folder, 'backups'))
  expect(copies).toEqual([`claims-version-${newest}-2026-03-16T09-00-00.000Z.db`])
  const copy = open(join(folder, 'backups', String(copies[0])), claimMigrations())
  if (!copy.ok) throw new Error(copy.problem.code)
  expect(copy.value.claims.list({ search: 'contoso', offset: 0, limit: 10 }).claims).toMatchObject([{ id }])
  copy.value.close()
})

test('a file that is of this version already is not copied', () => {
  const { file, folder } = aFile()
  const opened = open(file, claimMigrations())
  if (opened.ok) opened.value.close()
  expect(opened.ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['claims.db'])
})

test.each([
  ['fails half way', 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);'],
  ['leaves orphans', 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; DELETE FROM claim;'],
])('a migration that %s leaves the file at its version', (_how, sql) => {
  const { file, id } = aFile()
  expect(() => open(file, withNext(sql))).toThrow()
  expect(versionOf(file)).toBe(newest)
  const opened = open(file, claimMigrations())
  if (!opened.ok) throw new Error(opened.problem.code)
  expect(opened.value.claims.find(id)).toBeDefined()
  opened.value.close()
})
