import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../shared/domain/claim.ts'
import type { Policy } from '../../../shared/domain/policy/policy.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { languages } from '../../../shared/ipc/app-procedures.ts'
import { useCopyText, useOpenLink } from '../../ipc/app-mutations.ts'
import { problemOf } from '../../ipc/ask.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField, TextField } from '../../ui/field.tsx'
import { ProblemMessage } from '../problem-message.tsx'
import type { CustomerMessage } from './build-message.ts'
import { mailDraft } from './mail-draft.ts'
import { useCustomerMessage } from './use-customer-message.ts'

const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

interface MessageEditorProps {
  readonly claim: Claim
  readonly problem: Problem
  readonly policy: Policy
}

/** The message, to be read, changed and taken along: Claimdesk sends no mail itself. */
export function MessageEditor({ claim, problem, policy }: MessageEditorProps) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const draft = useCustomerMessage(claim, problem, policy)
  const to = claim.content.contacts.customer.email.trim()
  const { copy, open, said, failed } = useSending(draft.message, to)
  return (
    <DialogBody>
      <DialogTitle>{t('customerMessage.title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <ChoiceField
          label={t('customerMessage.language')}
          choices={languages.map(value => ({ value, label: t(`customerMessage.languages.${value}`) }))}
          value={draft.language}
          onChoose={draft.setLanguage}
        />
        {draft.others > 0 && (
          <Checkbox
            label={t('customerMessage.all', { count: draft.others })}
            checked={draft.asksAll}
            onChange={(_, { checked }) => draft.setAsksAll(checked === true)}
          />
        )}
        <Text>
          {t('customerMessage.to')}
          {': '}
          {to === '' ? t('customerMessage.toNobody') : to}
        </Text>
        <TextField
          label={t('customerMessage.subject')}
          value={draft.message.subject}
          maxLength={500}
          onChange={(_, { value }) => draft.edit({ subject: value })}
        />
        <TextAreaField
          label={t('customerMessage.text')}
          value={draft.message.body}
          maxLength={20_000}
          rows={8}
          onChange={(_, { value }) => draft.edit({ body: value })}
        />
        <Text role="status">{said}</Text>
        {failed && <ProblemMessage problem={problemOf(failed)} />}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={copy}>
          {t('customerMessage.copy')}
        </Button>
        <Button className={styles.button} onClick={open}>
          {t('customerMessage.openMail')}
        </Button>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('customerMessage.close')}</Button>
        </DialogTrigger>
      </DialogActions>
    </DialogBody>
  )
}

/** The two ways out of the dialog, and what has become of them. */
function useSending(message: CustomerMessage, to: string) {
  const { t } = useTranslation('claim')
  const copyText = useCopyText()
  const openLink = useOpenLink()
  const [said, setSaid] = useState('')
  const copy = (text: string, answer: string) => copyText.mutate(text, { onSuccess: () => setSaid(answer) })
  return {
    said,
    failed: copyText.error ?? openLink.error,
    copy: () => copy(`${message.subject}\n\n${message.body}`, t('customerMessage.copied')),
    open: () => {
      const { address, hasBody } = mailDraft(message, to)
      openLink.mutate(address, {
        onSuccess: () =>
          hasBody
            ? setSaid(t('customerMessage.opened'))
            : copy(message.body, t('customerMessage.openedWithoutText')),
      })
    },
  }
}
