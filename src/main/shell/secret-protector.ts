import { safeStorage } from 'electron'

/** Wraps small secrets for this user of this computer. */
export interface SecretProtector {
  /** `file-permissions` where the system has no keyring: then nothing but the file's rights protects the secret. */
  readonly protection: 'keyring' | 'file-permissions'
  wrap(secret: Buffer): Promise<Buffer>
  unwrap(wrapped: Buffer): Promise<Buffer>
}

// Electron 33 has the synchronous calls alone, from 46 on only the asynchronous ones remain.
interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(bytes: Buffer): Promise<{ result: string } | string>
}

function hasAsyncCalls(storage: object): storage is AsyncSafeStorage {
  return 'encryptStringAsync' in storage && 'isAsyncEncryptionAvailable' in storage
}

/** By the system's keyring where it has one; call it when the app is ready. */
export async function createSecretProtector(): Promise<SecretProtector> {
  const storage: object = safeStorage
  const isAsync = !('encryptString' in storage) && hasAsyncCalls(storage)
  const isAvailable = isAsync
    ? await storage.isAsyncEncryptionAvailable()
    : safeStorage.isEncryptionAvailable()
  if (!isAvailable) return plainProtector
  return {
    protection: 'keyring',
    wrap: async secret => {
      const text = secret.toString('base64')
      return isAsync ? storage.encryptStringAsync(text) : safeStorage.encryptString(text)
    },
    unwrap: async wrapped => {
      if (!isAsync) return Buffer.from(safeStorage.decryptString(wrapped), 'base64')
      const answer = await storage.decryptStringAsync(wrapped)
      return Buffer.from(typeof answer === 'string' ? answer : answer.result, 'base64')
    },
  }
}

const plainProtector: SecretProtector = {
  protection: 'file-permissions',
  wrap: async secret => secret,
  unwrap: async wrapped => wrapped,
}
