import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useAvailableCommands, useCommand, useCommandDesk } from '../domain-ui/commands/command-desk.ts'
import { useNewClaim } from '../domain-ui/use-new-claim.ts'
import { useSyncNow } from '../ipc/app-mutations.ts'
import { ask } from '../ipc/ask.ts'
import { useMakeBackup } from '../ipc/backup-queries.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'
import { isBehindDialog, useShortcuts } from './use-shortcuts.ts'
import { useUndo } from './use-undo.ts'
import { useWaysToCommands } from './use-ways-to-commands.ts'

/** Offers what the window can do on every page, and does what is chosen in its menu or by keys. */
export function useCommands(): void {
  const desk = useCommandDesk()
  usePageCommands()
  const newClaim = useNewClaim()
  const syncNow = useSyncNow()
  const backup = useMakeBackup()
  useCommand('new-claim', newClaim.isPending ? null : newClaim.start)
  useCommand('sync-now', syncNow.isPending ? null : () => syncNow.mutate())
  useCommand('back-up-now', backup.isPending ? null : () => backup.mutate(undefined))
  const { undo, redo } = useUndo()
  useShortcuts()
  useWaysToCommands()
  useMainEvent('command', ({ name }) => {
    if (!isBehindDialog()) desk.run(name)
    // What is typed into a dialog is taken back there, and nothing behind it.
    else if (name === 'undo' || name === 'redo') document.execCommand(name)
  })
  const available = useAvailableCommands()
  useEffect(() => {
    void ask(window.claimdesk.app.showCommands({ available: [...available], undo, redo }))
  }, [available, undo, redo])
}

/** The ways to pages. */
function usePageCommands(): void {
  const navigate = useNavigate()
  const goTo = (address: string, state?: unknown) => () => void navigate(address, { state })
  useCommand('import-claims', goTo('/import'))
  useCommand('open-home', goTo('/home'))
  useCommand('open-claims', goTo('/claims'))
  useCommand('open-customers', goTo('/customers'))
  useCommand('open-templates', goTo('/templates'))
  useCommand('open-activity', goTo('/activity'))
  useCommand('open-settings', goTo('/settings'))
  useCommand('open-profiles', goTo('/settings#profiles'))
  useCommand('open-help', goTo('/help'))
  useCommand('open-shortcuts', goTo('/help/shortcuts'))
  useCommand('report-problem', goTo('/report'))
  useCommand('open-licences', goTo('/licences'))
  // The list takes this as a wish to have its search box in the focus.
  useCommand('find', goTo('/claims', { find: true }))
}
