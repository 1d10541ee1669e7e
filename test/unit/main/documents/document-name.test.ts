import { expect, test } from 'vitest'
import { renamed } from '../../../../src/main/documents/document-name.ts'

test.each([
  ['scan.pdf', 'Statement of work.pdf', 'Statement of work.pdf'],
  ['scan.pdf', 'Statement of work', 'Statement of work.pdf'],
  ['scan.pdf', 'Contract v1.2', 'Contract v1.2.pdf'],
  ['scan.pdf', 'run.exe', 'run.exe.pdf'],
  ['SCAN.PDF', 'scan.pdf', 'scan.pdf'],
  ['scan.pdf', 'a/b\u202ecod', 'a_b_cod.pdf'],
  ['scan.pdf', 'nul', '_nul.pdf'],
  ['no ending', 'other', 'other'],
])('%j renamed to %j becomes %j', (name, wanted, result) => {
  expect(renamed(name, wanted)).toBe(result)
})

test('a name too long for a file system keeps its ending', () => {
  const name = renamed('scan.pdf', 'x'.repeat(400))
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  expect(name).toMatch(/x\.pdf$/)
})
