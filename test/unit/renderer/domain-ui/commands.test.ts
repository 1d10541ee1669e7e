import { expect, test } from 'vitest'
import { createCommandDesk } from '../../../../src/renderer/domain-ui/commands/command-desk.ts'
import { isPressed, type KeyPress, keysText } from '../../../../src/renderer/domain-ui/commands/keys.ts'
import { commands } from '../../../../src/shared/commands/commands.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

test('every command has keys, and no two have the same', () => {
  const all = commands.flatMap(({ keys }) => keys)
  expect(all.length).toBeGreaterThanOrEqual(commands.length)
  expect(new Set(all).size).toBe(all.length)
})

test('keys count with exactly those held that they name', () => {
  expect(isPressed('CmdOrCtrl+Z', press('z', { ctrlKey: true }), false)).toBe(true)
  expect(isPressed('CmdOrCtrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(isPressed('CmdOrCtrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
  // AltGr, which writes signs on many keyboards.
  expect(isPressed('CmdOrCtrl+E', press('e', { ctrlKey: true, altKey: true }), false)).toBe(false)
  expect(isPressed('CmdOrCtrl+Z', press('z', { metaKey: true }), true)).toBe(true)
  expect(isPressed('CmdOrCtrl+Z', press('z', { ctrlKey: true }), true)).toBe(false)
  expect(isPressed('F1', press('F1'), false)).toBe(true)
})

test('a digit is known by its place where Alt makes another sign of it', () => {
  expect(isPressed('Alt+1', press('¡', { code: 'Digit1', altKey: true }), true)).toBe(true)
})

test('keys read as on the keyboard', () => {
  const italian = (key: string) => ({ Shift: 'Maiusc' })[key] ?? key
  expect(keysText('CmdOrCtrl+Shift+Z', false, italian)).toBe('Ctrl+Maiusc+Z')
  expect(keysText('CmdOrCtrl+Shift+Z', true, italian)).toBe('⌘⇧Z')
})

test('a command of another page leads there and begins once that page offers it, and not later', () => {
  const desk = createCommandDesk()
  const done: string[] = []
  desk.lead('add-customer', () => done.push('gone there'))
  expect(desk.available()).toEqual(['add-customer'])
  desk.run('add-customer')
  const leave = desk.offer('add-customer', () => done.push('begun'))
  expect(done).toEqual(['gone there', 'begun'])
  desk.run('add-customer')
  expect(done).toEqual(['gone there', 'begun', 'begun'])

  leave()
  desk.run('add-customer')
  desk.arrive()
  desk.offer('add-customer', () => done.push('too late'))
  expect(done.at(-1)).toBe('gone there')
})

test('a command is available while somebody offers it, and the last offer counts', () => {
  const desk = createCommandDesk()
  const done: string[] = []
  const leave = desk.offer('find', () => done.push('page'))
  const leaveDialog = desk.offer('find', () => done.push('dialog'))
  expect(desk.available()).toEqual(['find'])
  desk.run('find')
  leaveDialog()
  desk.run('find')
  leave()
  expect(desk.run('find')).toBe(false)
  expect(done).toEqual(['dialog', 'page'])
  expect(desk.available()).toEqual([])
})
