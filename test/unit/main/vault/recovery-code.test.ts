import { describe, expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '../../../../src/main/vault/key/recovery-code.ts'

const codes = Array.from({ length: 50 }, newRecoveryCode)

describe('a recovery code', () => {
  test('has eight groups of five characters that nobody takes for another', () => {
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('is understood in small letters, without dashes, with spaces, and with O for 0 and I or l for 1', () => {
    for (const code of codes) {
      const loose = code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replace('1', 'l')
      expect(readRecoveryCode(` ${loose.replaceAll('1', 'I')}\n`)).toBe(code)
      expect(readRecoveryCode(code.replaceAll('-', ''))).toBe(code)
      expect(readRecoveryCode(code.replaceAll('-', '–'))).toBe(code)
    }
  })

  test('with any one character wrong is known to be mistyped', () => {
    for (const code of codes.slice(0, 5)) {
      for (let at = 0; at < code.length; at++) {
        if (code[at] === '-') continue
        for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
          if (other === code[at]) continue
          expect(readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
        }
      }
    }
  })

  test('is not what is too short, too long, or has a character of no code', () => {
    const [code = ''] = codes
    for (const typed of ['', code.slice(1), `${code}0`, code.replace(/^./, 'U'), 'a passphrase'])
      expect(readRecoveryCode(typed)).toBeNull()
  })
})
