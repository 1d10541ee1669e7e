import { describe, expect, test } from 'vitest'
import { safeName, safeNameOf } from '../../../../src/main/vault/safe-name.ts'

describe('a safe name', () => {
  test.each([
    ['statement of work.pdf', 'statement of work.pdf'],
    ['Società – attestazione.pdf', 'Società – attestazione.pdf'],
    ['..\\..\\evil/name.pdf', '.._.._evil_name.pdf'],
    ['line\nbreak\u0000.txt', 'line_break_.txt'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    ['trailing. . ', 'trailing'],
    ['half \ud83d.txt', 'half _.txt'],
    ['...', '_'],
    ['', '_'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  test('fits into 255 bytes and keeps its ending', () => {
    const safe = safeName(`${'ü'.repeat(300)}.docx`)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255)
    expect(safe).toMatch(/^ü+\.docx$/)
  })

  test('is that of the file at a path', () => {
    expect(safeNameOf('/home/user/a:b.pdf')).toBe('a_b.pdf')
  })
})
