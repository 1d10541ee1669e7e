import { failure, type Outcome, success } from '../shared/domain/outcome.ts'
import { type Problem, type ProblemCode, problem } from '../shared/domain/problem.ts'
import type { ClaimdeskHandlers } from '../shared/ipc/contract.ts'
import type { Profile } from '../shared/ipc/profiles-procedures.ts'
import { exchangeData } from './backup/restore/exchange-data.ts'
import type { Swap } from './backup/restore/swap-files.ts'
import { createDocumentResponse } from './documents/document-response.ts'
import { afterLargeWrites } from './ipc/after-large-writes.ts'
import { fromHandlers, type HandlerOf } from './ipc/register.ts'
import { whileInPlace } from './ipc/while-in-place.ts'
import type { OpenCode, Parts } from './parts.ts'
import type { Profiles } from './profiles/profiles.ts'

interface Surroundings {
  readonly profiles: Profiles
  readonly openFolder: (profileId: string, folder: string) => Promise<Outcome<Parts, OpenCode>>
  readonly handlersOf: (parts: Parts, profile: Profile) => ClaimdeskHandlers
  /** What the page may ask where the data could not be opened. */
  readonly brokenHandlersOf: (found: Problem<OpenCode>, profile: Profile) => HandlerOf
  /** Data is shown from now on; said before it begins to sync. */
  readonly onTaken: (parts: Parts, profile: Profile) => void
  readonly reloadPage: () => void
}

/** What the page talks to: the data of one profile, or the reason why there is none. */
interface Shown {
  readonly handlerOf: HandlerOf
  readonly documents: ReturnType<typeof createDocumentResponse> | null
  readonly onResume: () => void
  /** Something is being written or sent. */
  readonly isBusy: () => boolean
  /** The page was told of this problem. */
  readonly noticed: (code: ProblemCode) => void
  readonly unlock: (secret: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** What these areas write may go to another disk than the data. */
const writesElsewhere = /:(backups|recovery|transfer|diagnostics)\./

type Nothing = Record<string, never>

const busy = failure(problem('storage-failed', { retryable: true }))
const closed = {
  documents: null,
  isBusy: () => false,
  onResume: () => {},
  noticed: () => {},
  unlock: async () => {},
  close: async () => {},
}
const opening: Shown = { ...closed, isBusy: () => true, handlerOf: () => () => busy }

function isBusy({ sync, ingests, backups, largeWrites }: Parts): boolean {
  const isComing = ingests.list().some(({ state }) => state === 'waiting' || state === 'running')
  return isComing || largeWrites.isBusy() || sync.status().state === 'running' || backups.status().isRunning
}

/** The data behind the window: opened, exchanged for a backup's, or left for another profile's. */
export function createShownData(surroundings: Surroundings) {
  const { profiles, reloadPage } = surroundings
  let current = opening
  // The page is loaded meanwhile: what it asks before that waits, rather than being refused.
  let firstOpening: Promise<unknown> = Promise.resolve()

  async function openProfile(profile: Profile): Promise<Outcome<Parts, OpenCode>> {
    const folder = profiles.folderOf(profile)
    return folder.ok ? surroundings.openFolder(profile.id, folder.value) : folder
  }

  function take(parts: Parts, profile: Profile): void {
    const { store, storage, vault, sync, safe, largeWrites } = parts
    const firstServiceUrl = profiles.takeFirstServiceUrl(profile.id)
    if (firstServiceUrl !== null) store.settings.change({ serviceUrl: firstServiceUrl })
    const taken: Shown = {
      handlerOf: afterLargeWrites(
        whileInPlace(fromHandlers(surroundings.handlersOf(parts, profile)), storage.isInPlace),
        largeWrites.settled,
      ),
      documents: createDocumentResponse({ ...store, vault }),
      onResume: () => sync.surroundingsChanged(),
      isBusy: () => isBusy(parts),
      noticed: storage.noticed,
      unlock: secret => safe.unlock(secret),
      close: () => parts.close(),
    }
    current = taken
    surroundings.onTaken(parts, profile)
    void parts.damage.then(damage => {
      if (current !== taken) return
      if (damage === null) sync.start()
      else giveUp(taken, damage, profile)
    })
  }

  /** The data turned out to be damaged while it was shown: as if it could not have been opened. */
  function giveUp(taken: Shown, damage: Problem<'database-damaged'>, profile: Profile): void {
    current = opening
    void taken.close().finally(() => {
      show(failure(damage), profile)
      reloadPage()
    })
  }

  function show(opened: Outcome<Parts, OpenCode>, profile: Profile): void {
    if (opened.ok) take(opened.value, profile)
    else current = { ...closed, handlerOf: surroundings.brokenHandlersOf(opened.problem, profile) }
  }

  async function openLast(): Promise<Outcome<Parts, OpenCode>> {
    const { current: id, profiles: known } = profiles.list()
    const profile = known.find(one => one.id === id)
    if (profile === undefined) throw new Error('The profile to open is on no list.')
    const opened = await openProfile(profile)
    show(opened, profile)
    return opened
  }

  return {
    handlerOf: (area: string, name: string) => async (input: unknown) => {
      await firstOpening
      return current.handlerOf(area, name)(input)
    },
    /** When there is data, or the reason why there is none. */
    whenFirstOpen: () => firstOpening,
    documents: () => current.documents,
    onResume: () => current.onResume(),
    isBusy: () => current.isBusy(),
    /** A call of this channel was answered with this problem. */
    noticed(channel: string, code: ProblemCode) {
      if (!writesElsewhere.test(channel)) current.noticed(code)
    },
    unlock: (secret: string) => current.unlock(secret),
    async close() {
      await firstOpening
      await current.close()
    },

    /** Opens the profile that was shown last. */
    open(): Promise<Outcome<Parts, OpenCode>> {
      const opened = openLast()
      firstOpening = opened
      return opened
    },

    async switchTo({ id }: { id: string }): Promise<Outcome<Nothing, OpenCode | 'profile-not-found'>> {
      const profile = profiles.find(id)
      if (!profile.ok) return profile
      if (id === profiles.list().current) return success({})
      // Opened before the other is left: where this fails, nothing has changed.
      const opened = await openProfile(profile.value)
      if (!opened.ok) return opened
      const left = current
      profiles.choose(id)
      take(opened.value, profile.value)
      reloadPage()
      await left.close()
      return success({})
    },

    /** Closes what is open, exchanges its files, and opens them; where they do not open, the old ones again. */
    async exchange(profile: Profile, swap: Swap): Promise<Outcome<Nothing, OpenCode | 'disk-full'>> {
      const left = current
      current = opening
      await left.close()
      const { opened, refused } = await exchangeData(profile.folder, swap, () => openProfile(profile))
      show(opened, profile)
      return refused ?? success({})
    },
  }
}
