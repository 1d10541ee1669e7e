import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { v7 } from 'uuid'
import { createLog } from '../../../src/main/diagnostics/log.ts'
import { allHandlers } from '../../../src/main/ipc/handlers/all-handlers.ts'
import { isOurFrame } from '../../../src/main/ipc/our-frame.ts'
import { fromHandlers, register } from '../../../src/main/ipc/register.ts'
import { nothingManaged } from '../../../src/main/managed/managed-settings.ts'
import { openParts } from '../../../src/main/open-parts.ts'
import { openProfiles } from '../../../src/main/profiles/profiles.ts'
import { systemTimers } from '../../../src/main/sync/timers.ts'
import { createUpdates } from '../../../src/main/updates/updates.ts'
import { success } from '../../../src/shared/domain/outcome.ts'
import { procedureChannel } from '../../../src/shared/ipc/names.ts'
import { aContent } from '../../support/builders.ts'
import { fastFolder } from '../../support/fast-folder.ts'
import {
  backupWorkerUrl,
  largeWriteWorkerUrl,
  tableWorkerUrl,
  textWorkerUrl,
  vaultWorkerUrl,
} from '../../support/worker-entries.ts'
import { must } from '../sync/desk.ts'
import type { Known } from './valid-input.ts'

type Listener = Parameters<IpcMain['handle']>[1]

/** A call from our own page's main frame. */
export const ourFrame = from('app://claimdesk/')

/** Calls from anywhere else. */
export const strangeFrames: readonly IpcMainInvokeEvent[] = [
  from('https://example.com/'),
  from('app://claimdesk.example.com/'),
  from('app://claimdesk@example.com/'),
  from('file:///app/claimdesk/index.html'),
  from('about:blank'),
  from(''),
  // A frame inside our page, with our own address.
  { ...from('app://claimdesk/'), sender: { mainFrame: { url: 'app://claimdesk/' } } } as IpcMainInvokeEvent,
  // A frame that is gone.
  { ...from('app://claimdesk/'), senderFrame: null } as IpcMainInvokeEvent,
]

function from(url: string): IpcMainInvokeEvent {
  const frame = { url }
  return { senderFrame: frame, sender: { mainFrame: frame } } as IpcMainInvokeEvent
}

/** A laptop without a network, with a claim and its document: all of main behind the real door. */
export async function openFuzzedDesk() {
  const folder = await mkdtemp(join(fastFolder, 'claimdesk-fuzz-'))
  const log = createLog(join(folder, 'logs'), () => new Date(), v7)
  // Of a long run, it counts looks: after a quarter of an hour a backup is made by itself, and would be taken for an effect.
  let nowMs = Date.now()
  const clock = () => {
    nowMs += 1
    return new Date(nowMs)
  }
  const defects: unknown[] = []
  /** What was done outside the data folder, by name. */
  const done: string[] = []
  const noted = (name: string) => () => void done.push(name)
  const noting =
    <T>(name: string, value: T) =>
    async () => {
      done.push(name)
      return value
    }
  const notes = {
    ...log,
    defect(where: string, error: unknown) {
      defects.push({ where, error })
      return log.defect(where, error)
    },
  }
  const offline = async () => {
    throw new TypeError('fetch failed')
  }
  const parts = must(
    await openParts({
      dataFolder: folder,
      workerUrl: vaultWorkerUrl,
      tableWorkerUrl,
      largeWriteWorkerUrl,
      textWorkerUrl,
      backupWorkerUrl,
      version: '0.0.0',
      protector: {
        protection: 'file-permissions',
        wrap: async secret => secret,
        unwrap: async wrapped => wrapped,
      },
      machine: 'this laptop',
      givenServiceUrl: null,
      givenToken: null,
      managed: nothingManaged,
      openBrowser: noting('browser', undefined),
      signInTexts: () => ({ language: 'en', signedIn: '', notSignedIn: '', mayClose: '' }),
      language: () => 'en',
      fetch: offline,
      clock,
      newId: () => v7(),
      log: notes,
      openPath: noting('openPath', ''),
      onClaimsChanged: () => undefined,
      onIngestsChanged: () => undefined,
      onVaultCheckChanged: () => undefined,
      onSyncChanged: () => undefined,
      onNotice: () => undefined,
      onAttention: () => undefined,
      isWindowFocused: () => true,
      onPoliciesChanged: () => undefined,
      onAccountChanged: () => undefined,
      onProtectionChanged: () => undefined,
      onStorageChanged: () => undefined,
      onBackupsChanged: () => undefined,
    }),
  )
  const profiles = openProfiles(folder, v7)
  const handlers = allHandlers(parts, {
    facts: { version: '0.0.0', dataFolder: folder, isPackaged: true },
    actions: {
      flushed: noted('flushed'),
      restart: noted('restart'),
      quit: noted('quit'),
      takePlace: () => null,
      signInStart: null,
      showCommands: () => undefined,
    },
    updates: createUpdates({
      file: join(folder, 'updates.json'),
      managedFeed: undefined,
      updater: {
        look: noting('look for updates', null),
        fetch: noting('fetch an update', undefined),
        install: noted('install'),
      },
      isBusy: () => false,
      quit: noted('quit'),
      publish: () => undefined,
      onDefect: notes.defect,
      timers: systemTimers,
    }),
    systemLanguage: () => 'en',
    management: null,
    profiles,
    async switchTo({ id }) {
      done.push('switchTo')
      const profile = profiles.find(id)
      return profile.ok ? success({}) : profile
    },
    onProfilesChanged: noted('profilesChanged'),
    onSettingsChanged: noted('settingsChanged'),
    onClaimsChanged: noted('claimsChanged'),
    pickFiles: noting('pickFiles', []),
    pickFile: noting('pickFile', null),
    pickSharedFile: noting('pickSharedFile', null),
    pickTable: noting('pickTable', null),
    language: () => 'en',
    pickFolder: noting('pickFolder', null),
    pickBackupFile: noting('pickBackupFile', null),
    unlock: noting('unlock', null),
    exchange: noting('exchange', success({})),
    pickSavePath: noting('pickSavePath', null),
    given: { list: () => [], take: () => [] },
    printPdf: noting('printPdf', Buffer.from('%PDF-')),
    about: {},
    log,
    clock: () => new Date(),
  })
  const listeners = new Map<string, Listener>()
  register(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    fromHandlers(handlers),
    isOurFrame,
    notes,
  )

  const { id, revision } = parts.store.claims.create()
  must(parts.store.claims.save({ id, revision, content: aContent(), step: 'review' }))
  const path = join(folder, 'form.txt')
  await writeFile(path, 'Contoso signed this')
  const { sha256, sizeBytes, mediaType } = must(await parts.vault.ingest({ path }))
  const document = must(parts.store.attachments.add(id, { sha256, sizeBytes, mediaType, name: 'form.txt' }))
  parts.vault.settle(sha256)
  // Where there is none, one is made within a minute.
  must(await parts.backups.make('asked'))

  return {
    known: { ids: [id, document.id], hashes: [sha256] } satisfies Known,
    defects,
    ask: async (area: string, name: string, input: unknown, event = ourFrame): Promise<unknown> =>
      listeners.get(procedureChannel(area, name))?.(event, input),
    /** All that the desk holds and has done, but for the log: the same for as long as nothing had an effect. */
    state: async () => ({ done: [...done], files: await contentsOf(folder) }),
    async close() {
      await parts.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type FuzzedDesk = Awaited<ReturnType<typeof openFuzzedDesk>>

/** What each file says, databases by their rows; SQLite's own companions and the log left out. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || /-(?:wal|shm)$/.test(path) || basename(entry.parentPath) === 'logs') continue
    contents[path.slice(folder.length + 1)] = hash(path.endsWith('.db') ? rowsOf(path) : await readFile(path))
  }
  return contents
}

function rowsOf(file: string): string {
  const db = new Database(file, { readonly: true })
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
    return JSON.stringify(tables.map(table => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]))
  } finally {
    db.close()
  }
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
