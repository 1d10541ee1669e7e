import { join } from 'node:path'
import { app, ipcMain, nativeTheme, net, powerMonitor, session, shell } from 'electron'
import { v7 } from 'uuid'
import { commandNames } from '../shared/commands/commands.ts'
import type { EffectiveSettings, ShownCommands } from '../shared/ipc/app-procedures.ts'
import type { Profile } from '../shared/ipc/profiles-procedures.ts'
import { recoveryOf } from './backup/recovery/recovery-of.ts'
import { dataFolderFiles } from './data-folder.ts'
import { createLog } from './diagnostics/log.ts'
import { noteSync } from './diagnostics/note-sync.ts'
import { brokenStart } from './ipc/broken-start.ts'
import { allHandlers } from './ipc/handlers/all-handlers.ts'
import { effectiveSettings } from './ipc/handlers/settings.ts'
import { isOurFrame } from './ipc/our-frame.ts'
import { createPublish } from './ipc/publish.ts'
import { publishedChanges } from './ipc/published-changes.ts'
import { register } from './ipc/register.ts'
import { thisMachine } from './machine.ts'
import { loadManaged, managedFilePath } from './managed/managed-file.ts'
import { placeOf } from './notices/place-of.ts'
import { openParts } from './open-parts.ts'
import type { Parts } from './parts.ts'
import { openProfiles } from './profiles/profiles.ts'
import { aboutThisProgram } from './shell/about.ts'
import { registerAppScheme, serveApp } from './shell/app-protocol.ts'
import { browserOpener } from './shell/browser.ts'
import { followLastLanguage, noteLanguage } from './shell/chromium-language.ts'
import { endWithMessage } from './shell/end-with-message.ts'
import { programFiles, readEnvironment } from './shell/environment.ts'
import { createFileDialogs } from './shell/file-dialogs.ts'
import { type GivenFiles, gatherGivenFiles, registerLinks } from './shell/given-files.ts'
import { shellTexts } from './shell/i18n/shell-texts.ts'
import { setMenu } from './shell/menu.ts'
import { denyDownloads, denyPermissions, guardNavigation } from './shell/navigation-guard.ts'
import { createNotifications } from './shell/notifications.ts'
import { createOnlyWindow } from './shell/only-window.ts'
import { printPdf } from './shell/print-pdf.ts'
import { programUpdates } from './shell/program-updates.ts'
import { quitAfter } from './shell/quit-after.ts'
import { createSecretProtector, type SecretProtector } from './shell/secret-protector.ts'
import { startAtSignIn } from './shell/start-at-sign-in.ts'
import { systemLanguage } from './shell/system-language.ts'
import { createShownData } from './shown-data.ts'

const environment = readEnvironment()
registerAppScheme()
registerLinks()
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
  const about = aboutThisProgram()
  const { claimdesk: version = '', electron = '', platform = '', arch = '' } = about
  log.note({ event: 'started', version, electron, platform, arch })
  process.on('uncaughtException', error => log.defect('main', error))
  process.on('unhandledRejection', error => log.defect('main', error))

  let policiesChanged = () => {}
  let shownCommands: ShownCommands = { available: [...commandNames], undo: null, redo: null }
  const window = createOnlyWindow({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    dataFolder,
    icon: join(import.meta.dirname, '../../build/icon.png'),
    whenThemed: () => shown.whenFirstOpen(),
    onFailure: error => log.defect('window', error),
    requestFlush: () => publish('flushRequested', {}),
  })
  const publish = createPublish(window.now)
  const ownLanguage = systemLanguage(environment)
  let language = ownLanguage()
  const actions = {
    flushed: window.hasFlushed,
    restart: () => {
      app.relaunch()
      app.quit()
    },
    quit: () => app.quit(),
    takePlace: given.takePlace,
    signInStart: startAtSignIn(),
    showCommands(now: ShownCommands) {
      shownCommands = now
      showMenu()
    },
  }

  const managed = loadManaged(environment.managedFile ?? managedFilePath(process.platform, programFiles()))
  const profiles = openProfiles(dataFolder, v7)
  const updates = programUpdates({
    dataFolder,
    managedFeed: managed.values.updateFeed,
    isBusy: () => shown.isBusy(),
    quit: actions.quit,
    publish: status => publish('updatesChanged', status),
    onDefect: (where, error) => log.defect(where, error),
  })
  const syncNoted = noteSync(log)
  const backupWorkerUrl = new URL('./backup-worker.js', import.meta.url)
  let protector: Promise<SecretProtector> | undefined
  const openFolder = async (profileId: string, folder: string) => {
    protector ??= createSecretProtector()
    return openParts({
      dataFolder: folder,
      profileMpnIds: () => profiles.mpnIdsOf(profileId, shellTexts(language).firstProfile),
      workerUrl: new URL('./vault-worker.js', import.meta.url),
      tableWorkerUrl: new URL('./table-worker.js', import.meta.url),
      largeWriteWorkerUrl: new URL('./large-write-worker.js', import.meta.url),
      textWorkerUrl: new URL('./text-worker.js', import.meta.url),
      backupWorkerUrl,
      version: app.getVersion(),
      protector: await protector,
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
      ...publishedChanges(publish),
      onSyncChanged(status) {
        syncNoted(status)
        publish('syncChanged', status)
      },
      onNotice: createNotifications({
        file: environment.noticesTo,
        language: () => language,
        onOpen: notice => {
          window.show()
          publish('placeRequested', placeOf(notice))
        },
      }),
      onAttention: count => app.setBadgeCount(count),
      isWindowFocused: window.isFocused,
      onPoliciesChanged: () => policiesChanged(),
    })
  }

  function showMenu(): void {
    setMenu(language, {
      shown: shownCommands,
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
    window.paint()
    noteLanguage(dataFolder, language, error => log.defect('language', error))
    showMenu()
    publish('settingsChanged', effective)
  }

  const dialogs = createFileDialogs({
    window: window.now,
    texts: () => shellTexts(language),
    takePickedFiles: environment.takePickedFiles,
  })
  const diagnosis = {
    about,
    log,
    clock,
    pickSavePath: dialogs.pickSavePath,
  }
  const endings = (parts: Parts) => parts.facts.policy().poe.fileEndings.value
  const handlersOf = (parts: Parts, profile: Profile) =>
    allHandlers(parts, {
      facts: { version: app.getVersion(), dataFolder: profile.folder, isPackaged: app.isPackaged },
      actions,
      updates,
      profiles,
      switchTo: shown.switchTo,
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
      pickFiles: () => dialogs.pickFiles(endings(parts)),
      given,
      language: () => language,
      pickTable: dialogs.pickTable,
      pickFile: () => dialogs.pickFile(endings(parts)),
      pickSharedFile: () => dialogs.pickSharedFile(endings(parts)),
      printPdf,
      async exchange(swap) {
        const exchanged = await shown.exchange(profile, swap)
        window.reload()
        return exchanged
      },
      unlock: shown.unlock,
      pickBackupFile: async () => given.takeBackup() ?? dialogs.pickBackupFile(),
      pickFolder: dialogs.pickFolder,
      ...diagnosis,
    })

  const shown = createShownData({
    profiles,
    openFolder,
    handlersOf,
    brokenHandlersOf(found, profile) {
      log.note({ event: 'data-refused', code: found.code })
      const isMissing = found.code === 'data-folder-missing'
      return brokenStart(found, {
        systemLanguage: ownLanguage,
        actions,
        updates,
        diagnosis,
        profiles,
        switchTo: shown.switchTo,
        recovery: isMissing ? null : recoveryOf(profile.folder, clock, backupWorkerUrl),
        exchange: swap => shown.exchange(profile, swap),
      })
    },
    onTaken({ store, facts }) {
      log.note({ event: 'data-opened' })
      const effective = () =>
        effectiveSettings(store.settings.get(), ownLanguage, facts.policies(), managed.management)
      policiesChanged = () => publish('settingsChanged', effective())
      applySettings(effective())
    },
    reloadPage: window.reload,
  })

  denyPermissions(session.defaultSession)
  denyDownloads(session.defaultSession)
  serveApp(
    session.defaultSession,
    join(import.meta.dirname, '../renderer'),
    async (path, range) => (await shown.documents()?.(path, range)) ?? new Response(null, { status: 404 }),
  )
  // Timers stood still while the machine slept.
  powerMonitor.on('resume', () => shown.onResume())
  powerMonitor.on('shutdown', updates.leaveOut)
  quitAfter(async () => {
    updates.stop()
    await shown.close()
    log.note({ event: 'ended' })
  }, updates.finish)
  register(ipcMain, (area, name) => input => shown.handlerOf(area, name)(input), isOurFrame, {
    defect: log.defect,
    problem(where, code) {
      log.problem(where, code)
      shown.noticed(where, code)
    },
  })
  given.onChanged(() => publish('filesGiven', {}))
  given.onPlace(() => publish('placeGiven', {}))
  app.on('second-instance', window.show)
  app.on('activate', window.open)
  // The page takes longer to load than the data to open: it begins first.
  window.open()
  const opened = await shown.open()
  if (!opened.ok) showMenu()
  updates.start()
}
