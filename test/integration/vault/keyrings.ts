import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyProtector } from '../../../src/main/vault/key/key-protector.ts'

/** A keyring of its own: what another one wrapped it refuses, as the system's do. */
export function aKeyring(): KeyProtector {
  const secret = randomBytes(32)
  return {
    protection: 'keyring',
    async wrap(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce)
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    async unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', secret, wrapped.subarray(0, 12))
      decipher.setAuthTag(wrapped.subarray(12, 28))
      return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()])
    },
  }
}
