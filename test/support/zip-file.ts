import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip file; `packed` stands for what `data` deflates to, `claimedBytes` for its size. */
export interface ZipPart {
  readonly name: string
  readonly data: Buffer | string
  readonly packed?: Buffer
  readonly claimedBytes?: number
}

/** A zip file with deflated parts (APPNOTE 4.3). */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, ...given } of parts) {
    const plain = Buffer.from(data)
    const packed = given.packed ?? deflateRawSync(plain)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(plain), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(given.claimedBytes ?? plain.length, 8)
    const file = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      sizes,
      u16(name.length),
      u16(0),
      Buffer.from(name),
      packed,
    ])
    directory.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
        sizes,
        u16(name.length),
        Buffer.alloc(12),
        u32(offset),
        Buffer.from(name),
      ]),
    )
    files.push(file)
    offset += file.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.concat([
    Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0]),
    u16(parts.length),
    u16(parts.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ])
  return Buffer.concat([...files, central, end])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
