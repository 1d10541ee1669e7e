import { Body1, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { problemOf } from '../../ipc/ask.ts'
import { useConfirmRecoveryCode, useSaveRecoveryCode } from '../../ipc/protection-mutations.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    userSelect: 'text',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

interface StepProps {
  readonly code: string
  readonly onClose: () => void
}

/** Shows a new code once, then asks for it: it counts only when the user has shown to have it. */
export function RecoveryCodeDialog({ replacesOne, ...props }: StepProps & { readonly replacesOne: boolean }) {
  const [isShown, setShown] = useState(true)
  return isShown ? (
    <ShowCode {...props} replacesOne={replacesOne} onNext={() => setShown(false)} />
  ) : (
    <AskCode {...props} onBack={() => setShown(true)} />
  )
}

function ShowCode({
  code,
  replacesOne,
  onNext,
  onClose,
}: StepProps & { readonly replacesOne: boolean; readonly onNext: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation('protection')
  const notify = useNotice()
  const save = useSaveRecoveryCode()
  const write = () =>
    save.mutate(undefined, {
      onSuccess: ({ saved }) => saved && notify({ intent: 'success', title: t('codeDialog.saved') }),
    })
  return (
    <FormDialog
      title={t('codeDialog.title')}
      submit={{ label: t('codeDialog.next'), onAct: onNext, isPending: false }}
      others={[{ label: t('codeDialog.cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <Body1>{t('codeDialog.body')}</Body1>
      {replacesOne && <Body1>{t('codeDialog.replaces')}</Body1>}
      {/* The one thing that is printed: page.css hides the rest. */}
      <div className={`printed-alone ${styles.sheet}`}>
        <Text>{t('codeDialog.sheet')}</Text>
        <Text as="strong" className={styles.code}>
          {code}
        </Text>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => window.print()}>{t('codeDialog.print')}</Button>
        <Button disabledFocusable={save.isPending} onClick={write}>
          {t('codeDialog.save')}
        </Button>
      </div>
    </FormDialog>
  )
}

function AskCode({ onBack, onClose }: StepProps & { readonly onBack: () => void }) {
  const { t } = useTranslation('protection')
  const notify = useNotice()
  const confirm = useConfirmRecoveryCode()
  const [typed, setTyped] = useState('')
  const check = () => {
    if (typed === '') return
    confirm.mutate(typed, {
      onSuccess: () => {
        notify({ intent: 'success', title: t('codeDialog.confirmed') })
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={t('codeDialog.title')}
      submit={{ label: t('codeDialog.confirm'), onAct: check, isPending: confirm.isPending }}
      others={[
        { label: t('codeDialog.back'), onAct: onBack },
        { label: t('codeDialog.cancel'), onAct: onClose },
      ]}
      onClose={onClose}
    >
      <Body1>{t('codeDialog.ask')}</Body1>
      <TextField label={t('codeDialog.field')} value={typed} onChange={(_, { value }) => setTyped(value)} />
      {confirm.error && <ProblemMessage problem={problemOf(confirm.error)} />}
    </FormDialog>
  )
}
