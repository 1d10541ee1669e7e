import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeededRandom } from '../seeded-random.ts'

/** Files of a data folder that can be damaged. */
const names = ['claims.db', 'claims.db-wal', 'vault.db'] as const

export interface Damage {
  readonly name: (typeof names)[number]
  /** In words, with every number that is needed to do it again. */
  readonly how: string
}

/** Damages one file as disks, cables and half-done copies do. */
export function damageOne(folder: string, random: SeededRandom): Damage {
  const name = random.oneOf(names) ?? 'claims.db'
  const file = join(folder, name)
  const { bytes, how } = damaged(readFileSync(file), random)
  writeFileSync(file, bytes)
  return { name, how }
}

function damaged(bytes: Buffer, random: SeededRandom): { bytes: Buffer; how: string } {
  // The first page says how to read all others: met as often as the rest together it would hide that.
  const at = random.below(6) === 0 ? random.below(Math.min(100, bytes.length)) : random.below(bytes.length)
  switch (random.below(6)) {
    case 0:
      return { bytes: bytes.subarray(0, at), how: `cut after ${at} bytes` }
    case 1: {
      // A part that was never written, as after a crash of the machine.
      const end = Math.min(bytes.length, at + 4096 * (1 + random.below(8)))
      return { bytes: bytes.fill(0, at, end), how: `zeros from ${at} to ${end}` }
    }
    case 2: {
      const end = Math.min(bytes.length, at + 512)
      for (let place = at; place < end; place += 1) bytes[place] = random.below(256)
      return { bytes, how: `noise from ${at} to ${end}` }
    }
    default: {
      const count = 1 + random.below(12)
      const places = Array.from({ length: count }, (_, n) => (n === 0 ? at : random.below(bytes.length)))
      for (const place of places) bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8))
      return { bytes, how: `a bit flipped at ${places.join(', ')}` }
    }
  }
}
