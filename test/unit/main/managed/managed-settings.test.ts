import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { limitedPolicy } from '../../../../src/main/managed/limited-policy.ts'
import { loadManaged, managedFilePath } from '../../../../src/main/managed/managed-file.ts'
import { fixedSettings, readManaged } from '../../../../src/main/managed/managed-settings.ts'
import { defaultPolicy } from '../../../../src/shared/domain/policy/policies.ts'

const file = '/etc/claimdesk/managed.json'
const managed = (values: unknown) => readManaged(file, JSON.stringify(values))

test('what the administrator names is set, and nothing else', () => {
  const { values, management } = managed({
    serviceUrl: 'https://claims.example',
    limits: { maxFileMb: 20 },
  })
  expect(values).toEqual({ serviceUrl: 'https://claims.example', limits: { maxFileMb: 20 } })
  expect(management).toEqual({ file, names: ['serviceUrl', 'limits'], ignored: [] })
})

test('a key that is unknown or does not fit is named, and switches off no other', () => {
  const { values, management } = managed({ serviceUrl: 'claims', servceUrl: 'x', limits: { maxFiles: 5 } })
  expect(values).toEqual({ limits: { maxFiles: 5 } })
  expect(management).toEqual({ file, names: ['limits'], ignored: ['serviceUrl', 'servceUrl'] })
})

test.each(['', '{', '[]', '"https://claims.example"', 'null'])('%j sets nothing, and is said', text => {
  expect(readManaged(file, text)).toEqual({ values: {}, management: { file, names: [], ignored: ['*'] } })
})

test('limits are no setting that the store keeps', () => {
  expect(fixedSettings(managed({ serviceUrl: null, limits: { maxFiles: 5 } }))).toEqual({ serviceUrl: null })
})

test('limits take the place of the policy’s, with the file as their source', () => {
  const { poe } = limitedPolicy(defaultPolicy, { maxFileMb: 20, fileEndings: ['pdf'] }, file)
  expect(poe.maxFileBytes).toEqual({ value: 20 * 1_048_576, source: file })
  expect(poe.fileEndings).toEqual({ value: ['pdf'], source: file })
  expect(poe.maxFiles).toBe(defaultPolicy.poe.maxFiles)
})

test('no file is no management; one that cannot be read is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-managed-'))
  try {
    expect(loadManaged(join(folder, 'none.json')).management).toBeNull()
    const unreadable = join(folder, 'folder.json')
    await mkdir(unreadable)
    expect(loadManaged(unreadable).management?.ignored).toEqual(['*'])
    const good = join(folder, 'good.json')
    await writeFile(good, '{"serviceUrl":"https://claims.example"}')
    expect(loadManaged(good).values).toEqual({ serviceUrl: 'https://claims.example' })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each([
  ['linux', '/etc/claimdesk/managed.json'],
  ['darwin', '/Library/Application Support/Claimdesk/managed.json'],
  ['win32', 'D:\\Programs\\Claimdesk\\managed.json'],
] as const)('on %s it stands where users cannot write', (platform, expected) => {
  expect(managedFilePath(platform, 'D:\\Programs')).toBe(expected)
})
