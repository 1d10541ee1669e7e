import { z } from 'zod'

const bytes = z.base64().min(1)

/** What a person knows or has on paper. */
export const secretKinds = ['passphrase', 'recovery-code'] as const
export type SecretKind = (typeof secretKinds)[number]

const secretLock = z.object({
  kind: z.enum(secretKinds),
  salt: bytes,
  /** Cost of deriving the private key from the secret; kept, so that later versions can ask for more. */
  scrypt: z.object({
    n: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
  }),
  /** X25519, as SPKI: whoever has it can add a key to what the secret opens, without knowing the secret. */
  publicKey: bytes,
  madeAt: z.iso.datetime(),
})
export type SecretLock = z.infer<typeof secretLock>

const wrapping = z.discriminatedUnion('by', [
  /** As the system's keyring wrapped it. */
  z.object({ by: z.literal('keyring'), wrapped: bytes }),
  /** The key as it is: nothing but the file's rights protects it. */
  z.object({ by: z.literal('plain'), wrapped: bytes }),
  /** Sealed for the lock of this kind. */
  z.object({
    by: z.enum(secretKinds),
    ephemeralKey: bytes,
    nonce: bytes,
    tag: bytes,
    wrapped: bytes,
  }),
])
export type Wrapping = z.infer<typeof wrapping>

const wrappedKey = z.object({
  keyId: z.uuid(),
  createdAt: z.iso.datetime(),
  wrappings: z.array(wrapping).min(1),
})

const keyFileSchema = z.object({
  version: z.literal(2),
  locks: z.array(secretLock),
  /** The last one encrypts; those before it still open what has not been encrypted anew. */
  keys: z.array(wrappedKey).min(1),
})
export type KeyFile = z.infer<typeof keyFileSchema>

/** The form of the first release: one key, wrapped once. */
const firstKeyFileSchema = z
  .object({
    keyId: z.uuid(),
    protection: z.enum(['keyring', 'file-permissions']),
    wrapped: bytes,
    createdAt: z.iso.datetime(),
  })
  .transform(({ keyId, protection, wrapped, createdAt }): KeyFile => {
    const by = protection === 'keyring' ? 'keyring' : 'plain'
    return { version: 2, locks: [], keys: [{ keyId, createdAt, wrappings: [{ by, wrapped }] }] }
  })

const anyKeyFile = z.union([keyFileSchema, firstKeyFileSchema])

/** Null where the text is neither JSON nor a key file of ours. */
export function parseKeyFile(text: string): KeyFile | null {
  try {
    return anyKeyFile.parse(JSON.parse(text))
  } catch {
    // The caller tells, and keeps the file.
    return null
  }
}

/** The kinds of secrets that open the file, in the order in which a person would look for them. */
export function waysIn(file: KeyFile): SecretKind[] {
  return secretKinds.filter(kind => file.locks.some(lock => lock.kind === kind))
}

/** What keeps the key that encrypts. */
export type KeyProtection = 'keyring' | 'file-permissions' | SecretKind

export function protectionOf(file: KeyFile): KeyProtection {
  const wrappings = file.keys.at(-1)?.wrappings ?? []
  const has = (by: Wrapping['by']) => wrappings.some(made => made.by === by)
  if (has('plain')) return 'file-permissions'
  if (has('keyring')) return 'keyring'
  return has('passphrase') ? 'passphrase' : 'recovery-code'
}
