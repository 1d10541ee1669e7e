import { join } from 'node:path'
import { app, type BrowserWindow, ipcMain, nativeTheme, net, powerMonitor, session, shell } from 'electron'
import { v7 } from 'uuid'
import { failure, type Outcome, success } from '../shared/domain/outcome.ts'
import { type Problem, problem } from '../shared/domain/problem.ts'
import type { EffectiveSettings } from '../shared/ipc/app-procedures.ts'
import type { Profile } from '../shared/ipc/profiles-procedures.ts'
import { recoveryOf } from './backup/recovery/recovery-of.ts'
import { exchangeData } from './backup/restore/exchange-data.ts'
import type { Swap } from './backup/restore/swap-files.ts'
import { dataFolderFiles } from './data-folder.ts'
import { createLog } from './diagnostics/log.ts'
import { noteSync } from './diagnostics/note-sync.ts'
import { createDocumentResponse } from './documents/document-response.ts'
import { brokenStart } from './ipc/broken-start.ts'
import { allHandlers } from './ipc/handlers/all-handlers.ts'
import { effectiveSettings } from './ipc/handlers/settings.ts'
import { isOurFrame } from './ipc/our-frame.ts'
import { createPublish } from './ipc/publish.ts'
import { fromHandlers, register } from './ipc/register.ts'
import { thisMachine } from './machine.ts'
import { loadManaged, managedFilePath } from './managed/managed-file.ts'
import { placeOf } from './notices/place-of.ts'
import { type OpenCode, openParts, type Parts } from './parts.ts'
import { openProfiles } from './profiles/profiles.ts'
import { aboutThisProgram } from './shell/about.ts'
import { type DocumentResponse, registerAppScheme, serveApp } from './shell/app-protocol.ts'
import { browserOpener } from './shell/browser.ts'
import { followLastLanguage, noteLanguage } from './shell/chromium-language.ts'
import { closeAfterFlush } from './shell/close-after-flush.ts'
import { endWithMessage } from './shell/end-with-message.ts'
import { programFiles, readEnvironment } from './shell/environment.ts'
import { pickBackupFile, pickFile, pickFiles, pickFolder, pickSavePath } from './shell/file-dialogs.ts'
import { type GivenFiles, gatherGivenFiles } from './shell/given-files.ts'
import { shellTexts } from './shell/i18n/shell-texts.ts'
import { createMainWindow } from './shell/main-window.ts'
import { setMenu } from './shell/menu.ts'
import { denyDownloads, denyPermissions, guardNavigation } from './shell/navigation-guard.ts'
import { createNotifications } from './shell/notifications.ts'

import { printPdf } from './shell/print-pdf.ts'
import { quitAfter } from './shell/quit-after.ts'
import { createSecretProtector } from './shell/secret-protector.ts'
import { systemLanguage } from './shell/system-language.ts'

/** What the page talks to: the data of one profile, or the reason why there is none. */
interface Shown {
  readonly handlerOf: ReturnType<typeof fromHandlers>
  readonly documents: DocumentResponse | null
  readonly onResume: () => void
  readonly unlock: (secret: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

type SwitchProblem = OpenCode | 'profile-not-found'

const environment = readEnvironment()
registerAppScheme()
// Windows shows notifications of a program that it knows by this name alone: electron-builder's `appId`.
app.setAppUserModelId('org.claimdesk.app')
followLastLanguage(app.getPath('userData'), environment.language)
guardNavigation(app)
const givenFiles = gatherGivenFiles()
if (givenFiles)
  app
    .whenReady()
    .then(() => start(givenFiles))
    .catch(endWithMessage)
else app.quit()

async function start(given: GivenFiles): Promise<void> {
  const dataFolder = app.getPath('userData')
  const { clock } = environment
  const log = createLog(dataFolderFiles(dataFolder).logs, clock, v7)
  const { claimdesk: version = '', electron = '', platform = '', arch = '' } = aboutThisProgram()
  log.note({ event: 'started', version, electron, platform, arch })
  process.on('uncaughtException', error => log.defect('main', error))
  process.on('unhandledRejection', error => log.defect('main', error))

  let window: BrowserWindow | null = null
  let pageHasFlushed = () => {}
  let policiesChanged = () => {}
  const publish = createPublish(() => window)
  const ownLanguage = systemLanguage(environment)
  let language = ownLanguage()
  const actions = {
    flushed: () => pageHasFlushed(),
    restart: () => {
      app.relaunch()
      app.quit()
    },
    quit: () => app.quit(),
  }

  const managed = loadManaged(environment.managedFile ?? managedFilePath(process.platform, programFiles()))
  const profiles = openProfiles(dataFolder, v7)
  const protector = await createSecretProtector()
  const syncNoted = noteSync(log)
  async function openProfile(profile: Profile): Promise<Outcome<Parts, OpenCode>> {
    const folder = profiles.folderOf(profile)
    return folder.ok ? openFolder(profile.id, folder.value) : folder
  }

  const backupWorkerUrl = new URL('./backup-worker.js', import.meta.url)
  const openFolder = (profileId: string, folder: string) =>
    openParts({
      dataFolder: folder,
      profileMpnIds: () => profiles.mpnIdsOf(profileId, shellTexts(language).firstProfile),
      workerUrl: new URL('./vault-worker.js', import.meta.url),
      textWorkerUrl: new URL('./text-worker.js', import.meta.url),
      backupWorkerUrl,
      version: app.getVersion(),
      protector,
      machine: thisMachine(app.getPath('appData')),
      givenServiceUrl: environment.serviceUrl,
      givenToken: environment.token,
      managed,
      openBrowser: browserOpener(environment.openLinksTo),
      signInTexts: () => ({ language, ...shellTexts(language) }),
      language: () => language,
      fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
      clock,
      newId: () => v7(),
      log,
      openPath: path => shell.openPath(path),
      onClaimsChanged: ids => publish('claimsChanged', { ids: ids && [...ids] }),
      onIngestsChanged: (claimId, ingests) => publish('ingestsChanged', { claimId, ingests: [...ingests] }),
      onVaultCheckChanged: check => publish('vaultCheckChanged', check),
      onSyncChanged(status) {
        syncNoted(status)
        publish('syncChanged', status)
      },
      onNotice: createNotifications({
        file: environment.noticesTo,
        language: () => language,
        onOpen: notice => {
          showWindow()
          publish('placeRequested', placeOf(notice))
        },
      }),
      onAttention: count => app.setBadgeCount(count),
      isWindowFocused: () => window !== null && !window.isDestroyed() && window.isFocused(),
      onPoliciesChanged: () => policiesChanged(),
      onAccountChanged: status => publish('accountChanged', status),
      onProtectionChanged: status => publish('protectionChanged', status),
      onBackupsChanged: status => publish('backupsChanged', status),
    })

  function showMenu(): void {
    setMenu(shellTexts(language), {
      profiles: profiles.list(),
      run: name => publish('command', { name }),
      switchTo(id) {
        // The mark moves with the profile, once the page has saved what was typed.
        showMenu()
        publish('profileRequested', { id })
      },
    })
  }

  function applySettings(effective: EffectiveSettings): void {
    language = effective.effectiveLanguage
    nativeTheme.themeSource = effective.settings.theme
    noteLanguage(dataFolder, language, error => log.defect('language', error))
    showMenu()
    publish('settingsChanged', effective)
  }

  const diagnosis = {
    about: aboutThisProgram(),
    log,
    clock,
    pickSavePath: async (name: string) => (window ? pickSavePath(window, shellTexts(language), name) : null),
  }
  const endings = (parts: Parts) => parts.facts.policy().poe.fileEndings.value
  const handlersOf = (parts: Parts, profile: Profile) =>
    allHandlers(parts, {
      facts: { version: app.getVersion(), dataFolder: profile.folder, isPackaged: app.isPackaged },
      actions,
      profiles,
      switchTo,
      onProfilesChanged(list) {
        showMenu()
        publish('profilesChanged', list)
        // Which numbers are whose has a say in what is wrong with a claim.
        publish('claimsChanged', { ids: null })
      },
      systemLanguage: ownLanguage,
      management: managed.management,
      onSettingsChanged(effective) {
        applySettings(effective)
        parts.sync.wake()
      },
      onClaimsChanged: () => publish('claimsChanged', { ids: null }),
      pickFiles: async () =>
        environment.takePickedFiles() ??
        (window ? pickFiles(window, shellTexts(language), endings(parts)) : []),
      given,
      pickFile: async () => (window ? pickFile(window, shellTexts(language), endings(parts)) : null),
      printPdf,
      async exchange(swap) {
        const exchanged = await exchange(profile, swap)
        window?.webContents.reload()
        return exchanged
      },
      unlock: secret => current.unlock(secret),
      pickBackupFile: async () =>
        environment.takePickedFiles()?.[0] ?? (window ? pickBackupFile(window, shellTexts(language)) : null),
      pickFolder: async () => (window ? pickFolder(window, shellTexts(language)) : null),
      ...diagnosis,
    })

  /** Shows a profile's data in the window from now on. */
  function take(parts: Parts, profile: Profile): void {
    const { store, facts, vault } = parts
    log.note({ event: 'data-opened' })
    const firstServiceUrl = profiles.takeFirstServiceUrl(profile.id)
    if (firstServiceUrl !== null) store.settings.change({ serviceUrl: firstServiceUrl })
    current = {
      handlerOf: fromHandlers(handlersOf(parts, profile)),
      documents: createDocumentResponse({ ...store, vault }),
      onResume: () => parts.sync.surroundingsChanged(),
      unlock: secret => parts.safe.unlock(secret),
      close: () => parts.close(),
    }
    const effective = () =>
      effectiveSettings(store.settings.get(), ownLanguage, facts.policies(), managed.management)
    policiesChanged = () => publish('settingsChanged', effective())
    applySettings(effective())
    parts.sync.start()
  }

  async function switchTo({ id }: { id: string }): Promise<Outcome<Record<string, never>, SwitchProblem>> {
    const profile = profiles.find(id)
    if (!profile.ok) return profile
    if (id === profiles.list().current) return success({})
    // Opened before the other is left: where this fails, nothing has changed.
    const opened = await openProfile(profile.value)
    if (!opened.ok) return opened
    const left = current
    profiles.choose(id)
    take(opened.value, profile.value)
    window?.webContents.reload()
    await left.close()
    return success({})
  }

  const busy = failure(problem('storage-failed', { retryable: true }))
  const closed = { documents: null, onResume: () => {}, unlock: async () => {}, close: async () => {} }
  const brokenAt = (profile: Profile, found: Problem<OpenCode>): Shown => ({
    ...closed,
    handlerOf: brokenStart(found, {
      systemLanguage: ownLanguage,
      actions,
      diagnosis,
      profiles,
      switchTo,
      recovery:
        found.code === 'data-folder-missing' ? null : recoveryOf(profile.folder, clock, backupWorkerUrl),
      exchange: swap => exchange(profile, swap),
    }),
  })

  /** Closes what is open, exchanges its files, and opens them; where they do not open, the old ones again. */
  async function exchange(profile: Profile, swap: Swap): Promise<Outcome<Record<string, never>, OpenCode>> {
    const { close } = current
    current = { ...closed, handlerOf: () => () => busy }
    await close()
    const { opened, refused } = await exchangeData(profile.folder, swap, () => openProfile(profile))
    if (opened.ok) take(opened.value, profile)
    else current = brokenAt(profile, opened.problem)
    return refused ?? success({})
  }

  const { current: currentId, profiles: known } = profiles.list()
  const profile = known.find(({ id }) => id === currentId)
  if (profile === undefined) throw new Error('The profile to open is on no list.')
  const opened = await openProfile(profile)
  let current: Shown = opened.ok
    ? { ...closed, handlerOf: () => () => busy }
    : brokenAt(profile, opened.problem)
  register(ipcMain, (area, name) => input => current.handlerOf(area, name)(input), isOurFrame, log)

  function openWindow(): void {
    window = createMainWindow({
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      dataFolder,
      icon: join(import.meta.dirname, '../../build/icon.png'),
      onFailure: error => log.defect('window', error),
    })
    pageHasFlushed = closeAfterFlush(window, () => publish('flushRequested', {}))
  }

  function showWindow(): void {
    if (!window || window.isDestroyed()) openWindow()
    else {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    }
  }

  denyPermissions(session.defaultSession)
  denyDownloads(session.defaultSession)
  serveApp(
    session.defaultSession,
    join(import.meta.dirname, '../renderer'),
    async (path, range) => (await current.documents?.(path, range)) ?? new Response(null, { status: 404 }),
  )
  if (!opened.ok) log.note({ event: 'data-refused', code: opened.problem.code })
  if (opened.ok) take(opened.value, profile)
  else showMenu()
  // Timers stood still while the machine slept.
  powerMonitor.on('resume', () => current.onResume())
  quitAfter(async () => {
    await current.close()
    log.note({ event: 'ended' })
  })
  openWindow()
  given.onChanged(() => publish('filesGiven', {}))
  app.on('second-instance', showWindow)
  app.on('activate', () => {
    if (!window || window.isDestroyed()) openWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
