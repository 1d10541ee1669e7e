import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto'
import type { SecretKind, SecretLock, Wrapping } from './key-file.ts'

type SealedWrapping = Extract<Wrapping, { ephemeralKey: string }>

/** A passphrase is guessed at: 64 MiB and about a second for each guess. The code’s 195 bits need no such help. */
const costs: Record<SecretKind, SecretLock['scrypt']> = {
  passphrase: { n: 2 ** 16, r: 8, p: 1 },
  'recovery-code': { n: 2 ** 14, r: 8, p: 1 },
}

/** PKCS #8 of an X25519 private key up to its 32 bytes (RFC 8410, section 7). */
const privateKeyHead = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A lock that `secret` opens. */
export async function makeLock(kind: SecretKind, secret: string, madeAt: string): Promise<SecretLock> {
  const lock = { kind, salt: text(randomBytes(16)), scrypt: costs[kind], madeAt }
  const publicKey = createPublicKey(await derive(lock, secret)).export({ format: 'der', type: 'spki' })
  return { ...lock, publicKey: text(publicKey) }
}

/** The lock's private key; null where the secret is another. */
export async function openLock(lock: SecretLock, secret: string): Promise<KeyObject | null> {
  const privateKey = await derive(lock, secret)
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return publicKey.equals(bytes(lock.publicKey)) ? privateKey : null
}

/** Seals a key so that only the lock's secret opens it; the secret itself is not needed. */
export function sealFor(lock: SecretLock, keyId: string, secretKey: Buffer): SealedWrapping {
  const publicKey = createPublicKey({ key: bytes(lock.publicKey), format: 'der', type: 'spki' })
  const ephemeral = generateKeyPairSync('x25519')
  const ephemeralKey = ephemeral.publicKey.export({ format: 'der', type: 'spki' })
  const nonce = randomBytes(12)
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey })
  const cipher = createCipheriv('aes-256-gcm', boxKey(shared, ephemeralKey), nonce, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(keyId))
  const wrapped = Buffer.concat([cipher.update(secretKey), cipher.final()])
  return {
    by: lock.kind,
    ephemeralKey: text(ephemeralKey),
    nonce: text(nonce),
    tag: text(cipher.getAuthTag()),
    wrapped: text(wrapped),
  }
}

/** The sealed key; null where the wrapping was damaged, or belongs to another lock or key. */
export function unseal(privateKey: KeyObject, keyId: string, sealed: SealedWrapping): Buffer | null {
  try {
    const ephemeralKey = bytes(sealed.ephemeralKey)
    const publicKey = createPublicKey({ key: ephemeralKey, format: 'der', type: 'spki' })
    const key = boxKey(diffieHellman({ privateKey, publicKey }), ephemeralKey)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.nonce), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(keyId))
    decipher.setAuthTag(bytes(sealed.tag))
    return Buffer.concat([decipher.update(bytes(sealed.wrapped)), decipher.final()])
  } catch {
    // Whichever of its parts was refused: it opens nothing.
    return null
  }
}

function derive({ salt, scrypt: { n, r, p } }: Omit<SecretLock, 'publicKey'>, secret: string) {
  // What looks the same must be the same, however the keyboard composes its accents.
  const normal = secret.normalize('NFKC')
  return new Promise<KeyObject>((resolve, reject) => {
    scrypt(normal, bytes(salt), 32, { N: n, r, p, maxmem: 256 * n * r }, (error, seed) => {
      if (error) reject(error)
      else
        resolve(
          createPrivateKey({ key: Buffer.concat([privateKeyHead, seed]), format: 'der', type: 'pkcs8' }),
        )
    })
  })
}

function boxKey(shared: Buffer, ephemeralKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, ephemeralKey, 'claimdesk vault key 2', 32))
}

const text = (data: Buffer) => data.toString('base64')
const bytes = (base64: string) => Buffer.from(base64, 'base64')
