import type { Sha256 } from '../../shared/domain/identifiers.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Copied } from '../backup/copy-documents.ts'
import type { NamedKey } from './key-stock.ts'

/** What can befall a file that is taken in. */
export type SourceCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-vanished'
  | 'file-changed'
  | 'file-is-folder'
  | 'cancelled'
/** `vault-locked` comes from what stands before the worker while there is no key. */
type StorageCode = 'disk-full' | 'storage-failed' | 'vault-locked'
export type TargetCode = 'file-not-writable' | 'document-damaged' | 'cancelled' | 'disk-full'

/** What is taken in: a file, or bytes that are no file, by the name that they are to have. */
export type FileSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** A document that is in the vault. */
export interface Stored {
  /** SHA-256 of the plain bytes, lower-case hexadecimal. */
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly mediaType: string
  /** The same bytes were there already; nothing was added. */
  readonly storedBefore: boolean
}

/** What a look at every byte of the vault has found. */
export interface Verified {
  readonly documents: number
  readonly documentBytes: number
  /** Documents of which some chunk, or the whole, is not what was stored. */
  readonly damaged: readonly Sha256[]
  /** Referred to, but not there. */
  readonly missing: readonly Sha256[]
}

/** What main may ask of the vault's worker: by name what it sends and what it gets. */
export interface VaultCalls {
  ingest: {
    input: { readonly source: FileSource; readonly at: string }
    outcome: Outcome<Stored, SourceCode | StorageCode>
  }
  exportTo: {
    input: { readonly sha256: string; readonly path: string }
    outcome: Outcome<null, 'document-not-found' | TargetCode | StorageCode>
  }
  find: {
    input: { readonly sha256: string }
    outcome: Outcome<{ readonly sizeBytes: number } | null, StorageCode>
  }
  /** Plain bytes from `start` to the end of the chunk that holds it: 1 MiB at most. */
  read: {
    input: { readonly sha256: string; readonly start: number }
    outcome: Outcome<Uint8Array<ArrayBuffer>, 'document-not-found' | 'document-damaged' | StorageCode>
  }
  sweep: {
    input: { readonly referenced: readonly string[] }
    outcome: Outcome<{ readonly removedDocuments: number }, StorageCode>
  }
  /** Checks every chunk's tag and every document's hash. */
  verify: {
    input: { readonly referenced: readonly Sha256[] }
    outcome: Outcome<Verified, 'cancelled' | StorageCode>
  }
  /** How much the vault holds, and how large its file is. */
  measure: {
    input: Record<string, never>
    outcome: Outcome<{ readonly documents: number; readonly fileBytes: number }, StorageCode>
  }
  /** Makes the key the one that encrypts, then encrypts anew what another key encrypts; what is damaged stays as it is. */
  changeKey: {
    input: NamedKey & { readonly at: string }
    outcome: Outcome<{ readonly damagedDocuments: number }, 'cancelled' | StorageCode>
  }
  /** Copies what no earlier backup has into the backups' `documents.db` (backup/copy-documents.ts). */
  backUp: {
    input: { readonly file: string; readonly hashes: readonly Sha256[] }
    outcome: Outcome<Copied, 'cancelled' | StorageCode>
  }
  close: { input: Record<string, never>; outcome: Outcome<null, StorageCode> }
}
export type CallName = keyof VaultCalls

export type VaultRequest =
  | { [Name in CallName]: { type: Name; call: number; input: VaultCalls[Name]['input'] } }[CallName]
  | { readonly type: 'cancel'; readonly call: number }
  /** What was stored under this hash has its row in `claims.db`, or never will: a later sweep may judge it. */
  | { readonly type: 'settle'; readonly sha256: string }

export type VaultReport =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly call: number; readonly outcome: VaultCalls[CallName]['outcome'] }
  /** A bug met on the way, for the log; the call's answer says no more than that it failed. */
  | { readonly type: 'defect'; readonly where: CallName; readonly error: unknown }
  | {
      readonly type: 'progress'
      readonly call: number
      readonly doneBytes: number
      readonly totalBytes: number
    }

/** What the database thread orders of the file thread, by job. */
export type FileOrder = { readonly job: number } & (
  | { readonly type: 'read'; readonly source: FileSource }
  /** With the hash that the bytes must have; null where it is known already that they do. */
  | { readonly type: 'write'; readonly path: string; readonly sha256: string | null }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'finish' }
  /** One more chunk may be sent. */
  | { readonly type: 'credit' }
  | { readonly type: 'stop' }
)

/** The file thread finishes what it is at, and ends. */
export interface LeaveOrder {
  readonly type: 'leave'
}

/** What the file thread tells of a file that it reads. */
export type ReadReport = { readonly job: number } & (
  | { readonly type: 'opened'; readonly sizeBytes: number }
  | { readonly type: 'chunk'; readonly plain: Uint8Array }
  | { readonly type: 'end'; readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string }
  /** `reason` is the system's code, such as EACCES; never a text. */
  | { readonly type: 'unread'; readonly code: SourceCode; readonly reason?: string }
)

/** What it tells of one that it writes. */
export type WriteReport = { readonly job: number } & (
  | { readonly type: 'credit' }
  | { readonly type: 'written' }
  | { readonly type: 'unwritten'; readonly code: TargetCode; readonly reason?: string }
)

/** Chunks under way between the threads: as many as the file thread makes while the database thread waits for a commit. */
export const chunksInFlight = 16

/** A message as it is written down, before its job's number is put to it. */
export type WithoutJob<T> = T extends unknown ? Omit<T, 'job'> : never

/** What each of the two threads is started with. */
export type WorkerSetup =
  /** The last of the keys encrypts. */
  | { readonly role: 'database'; readonly file: string; readonly keys: readonly NamedKey[] }
  | { readonly role: 'files' }
