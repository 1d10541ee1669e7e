import { failure, type Outcome, success } from '../shared/domain/outcome.ts'
import { type Problem, problem } from '../shared/domain/problem.ts'
import { createSessionStore } from './auth/session-store.ts'
import { backUpBeforeUpdate, noteVersion } from './backup/before-update.ts'
import { finishSwap } from './backup/restore/swap-files.ts'
import { jobRunner } from './backup/run-job.ts'
import { dataFolderFiles } from './data-folder.ts'
import { userName } from './machine.ts'
import { fixedSettings } from './managed/managed-settings.ts'
import type { OpenCode, Parts } from './parts.ts'
import type { PartsOptions } from './parts-options.ts'
import { alreadyChecked, checkLater, isCheckedLater } from './store/check-later.ts'
import { claimMigrations } from './store/migrations.ts'
import { type ClaimStore, openClaimStore } from './store/open.ts'
import { storageProblem } from './store/storage-problem.ts'
import { systemTimers } from './sync/timers.ts'
import { vaultMigrations } from './vault/migrations.ts'
import type { PairedClaims } from './vault/pair.ts'
import { openSafe } from './vault/safe.ts'
import { joinParts } from './wiring/join-parts.ts'

/** Opens both databases and joins the parts that work on them; a vault without its key stays locked. A problem leaves every file as it was found. */
export async function openParts(options: PartsOptions): Promise<Outcome<Parts, OpenCode>> {
  const files = dataFolderFiles(options.dataFolder)
  const onDefect = (where: string, error: unknown) => options.log.defect(where, error)
  const runJob = jobRunner(options.backupWorkerUrl)
  const unfinished = await unlessTheDiskRefuses(() => finishSwap(options.dataFolder))
  if (unfinished !== null) return failure(unfinished)
  await backUpBeforeUpdate({ ...options, files, runJob, newestSchema: claimMigrations().length, onDefect })
  const isLarge = isCheckedLater(files.claims)
  const store = openClaimStore({
    ...options,
    isCheckedLater: isLarge,
    file: files.claims,
    who: userName,
    fixedSettings: fixedSettings(options.managed),
  })
  if (!store.ok) return store
  // Not noted on a full disk, the next start makes its backup once more.
  await unlessTheDiskRefuses(() => noteVersion(files.backupSettings, options.version))
  const safe = await openSafe({
    ...options,
    file: files.vault,
    keyFile: files.vaultKey,
    migrations: vaultMigrations,
    onDefect,
    onChanged: options.onProtectionChanged,
    pair: pairOf(store.value),
  })
  if (!safe.ok) {
    store.value.close()
    return safe
  }
  const sessions = createSessionStore(files.signIn, options.protector)
  const session = await sessions.read()
  const check = isLarge
    ? checkLater(files.claims, () => runJob('check', { file: files.claims }), {
        timers: systemTimers,
        onDefect,
      })
    : alreadyChecked
  return success(joinParts(store.value, safe.value, { kept: { sessions, session }, runJob, check }, options))
}

/** Null, or what a failing disk means to the user. */
async function unlessTheDiskRefuses(work: () => unknown): Promise<Problem<'storage-failed'> | null> {
  try {
    await work()
    return null
  } catch (error) {
    const known = storageProblem(error)
    if (known === null) throw error
    return problem('storage-failed', { retryable: true, params: { reason: known.code } })
  }
}

function pairOf({ device, claims, attachments }: ClaimStore): PairedClaims {
  return {
    pairId: device.pairId(),
    hasClaims: () => claims.list({ search: '', offset: 0, limit: 1 }).total > 0,
    hashes: attachments.referencedHashes,
  }
}
