/** Wraps a key for this user of this computer: the shell's, by the system's keyring where there is one. */
export interface KeyProtector {
  readonly protection: 'keyring' | 'file-permissions'
  wrap(secret: Buffer): Promise<Buffer>
  unwrap(wrapped: Buffer): Promise<Buffer>
}
