import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components'
import { useCallback, useState } from 'react'

const toasterId = 'notices'

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error'
  readonly title: string
  readonly body?: string | undefined
  /** The one thing that can be done about it; doing it closes the notice. */
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined
}

// Long enough to read twice and to reach Undo with the keyboard; the clock stands still under the pointer and off the window.
const shownForMs = 10_000

/** Where notices appear, a landmark of that name; one of it, inside of the theme. */
export function Toasts({ label }: { readonly label: string }) {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <section aria-label={label} ref={setPlace}>
      <Toaster
        toasterId={toasterId}
        mountNode={place}
        position="bottom-end"
        limit={4}
        timeout={shownForMs}
        pauseOnHover
        pauseOnWindowBlur
        // Above the status bar.
        offset={{ vertical: 44 }}
      />
    </section>
  )
}

/** Shows a notice that goes away by itself. */
export function useNotice(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(toasterId)
  return useCallback(
    ({ intent, title, body, action }) => {
      const trigger = action && (
        <ToastTrigger>
          <Link as="button" onClick={action.onAct}>
            {action.label}
          </Link>
        </ToastTrigger>
      )
      dispatchToast(
        <Toast>
          <ToastTitle {...(trigger && { action: trigger })}>{title}</ToastTitle>
          {body === undefined ? null : <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent, politeness: intent === 'error' ? 'assertive' : 'polite' },
      )
    },
    [dispatchToast],
  )
}
