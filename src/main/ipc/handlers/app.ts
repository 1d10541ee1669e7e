import { success } from '../../../shared/domain/outcome.ts'
import type { LinkPlace, ShownCommands } from '../../../shared/ipc/app-procedures.ts'
import type { ClaimdeskHandlers } from '../../../shared/ipc/contract.ts'
import { placeOfData } from '../../data-place.ts'
import type { Parts } from '../../parts.ts'
import { copyText } from '../../shell/clipboard.ts'
import { openLink } from '../../shell/links.ts'
import type { StartAtSignIn } from '../../shell/start-at-sign-in.ts'

export interface AppActions {
  /** The page has saved all that was typed. */
  readonly flushed: () => void
  readonly restart: () => void
  readonly quit: () => void
  /** Where a link leads that was followed. */
  readonly takePlace: () => LinkPlace | null
  /** Null where the program cannot be started so. */
  readonly signInStart: StartAtSignIn | null
  readonly showCommands: (shown: ShownCommands) => void
}

export interface AppFacts {
  readonly version: string
  readonly dataFolder: string
  readonly isPackaged: boolean
}

/** Handlers that need no data: they work also where the data could not be opened. */
export function dataFreeHandlers(actions: AppActions) {
  return {
    openLink: ({ url }: { url: string }) => openLink(url),
    copyText: ({ text }: { text: string }) => {
      copyText(text)
      return success({})
    },
    flushed: () => {
      actions.flushed()
      return success({})
    },
    restart: () => {
      actions.restart()
      return success({})
    },
    quit: () => {
      actions.quit()
      return success({})
    },
    takePlace: () => success({ place: actions.takePlace() }),
    signInStart: () => success({ isOn: actions.signInStart?.get() ?? null }),
    setSignInStart({ isOn }: { isOn: boolean }) {
      actions.signInStart?.set(isOn)
      return success({ isOn: actions.signInStart?.get() ?? null })
    },
    showCommands(shown: ShownCommands) {
      actions.showCommands(shown)
      return success({})
    },
  }
}

export function appHandlers(parts: Parts, facts: AppFacts, actions: AppActions): ClaimdeskHandlers['app'] {
  return {
    ...dataFreeHandlers(actions),
    storage: () => success({ trouble: parts.storage.trouble() }),
    info: () => {
      const serviceUrl = parts.facts.serviceUrl()
      return success({
        version: facts.version,
        platform: process.platform,
        serviceUrl,
        // No remote service of a partner's runs on the partner's own laptop: in development this is the sandbox.
        isSandbox: !facts.isPackaged && serviceUrl !== null && isLoopback(serviceUrl),
        dataFolder: facts.dataFolder,
        dataPlace: placeOfData(facts.dataFolder),
        keyProtection: parts.safe.status().protection,
        policy: parts.facts.policy(),
      })
    },
  }
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
}
