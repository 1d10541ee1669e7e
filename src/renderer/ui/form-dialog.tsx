import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export interface DialogButton {
  readonly label: string
  readonly onAct: () => void
}

/** A dialog that asks for something by fields; Enter in a field is as good as its first button. */
export function FormDialog({
  title,
  children,
  submit,
  others = [],
  onClose,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly submit?: (DialogButton & { readonly isPending: boolean }) | undefined
  readonly others?: readonly DialogButton[]
  readonly onClose: () => void
}) {
  const styles = useStyles()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            if (submit?.isPending === false) submit.onAct()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions fluid>
              {submit && (
                <Button type="submit" appearance="primary" disabledFocusable={submit.isPending}>
                  {submit.label}
                </Button>
              )}
              {others.map(({ label, onAct }) => (
                <Button key={label} onClick={onAct}>
                  {label}
                </Button>
              ))}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
