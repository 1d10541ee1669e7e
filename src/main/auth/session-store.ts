import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { renamePatiently } from '../rename-patiently.ts'
import { type Session, sessionSchema } from './session.ts'

/** Wraps secrets for this user of this computer; the shell's, by the system's keyring where there is one. */
interface Protector {
  readonly protection: 'keyring' | 'file-permissions'
  wrap(secret: Buffer): Promise<Buffer>
  unwrap(wrapped: Buffer): Promise<Buffer>
}

export interface SessionStore {
  /** False without a keyring: a token in a plain file would be anybody's who copies the folder. */
  readonly isDurable: boolean
  read(): Promise<Session | null>
  write(session: Session): Promise<void>
  remove(): Promise<void>
}

/** Keeps the sign-in of a data folder, wrapped; nothing of it can be read without this user's keyring. */
export function createSessionStore(file: string, protector: Protector): SessionStore {
  const isDurable = protector.protection === 'keyring'
  return {
    isDurable,

    async read() {
      if (!isDurable) return null
      try {
        const plain = await protector.unwrap(await readFile(file))
        return sessionSchema.safeParse(JSON.parse(plain.toString('utf8'))).data ?? null
      } catch {
        // Missing, another keyring's, or cut off: signing in again makes a new one, and nothing else was in it.
        return null
      }
    },

    async write(session) {
      if (!isDurable) return
      const wrapped = await protector.wrap(Buffer.from(JSON.stringify(session)))
      const draft = `${file}.${randomBytes(6).toString('hex')}`
      await writeFile(draft, wrapped, { mode: 0o600, flush: true })
      await renamePatiently(draft, file)
    },

    remove: () => rm(file, { force: true }),
  }
}
