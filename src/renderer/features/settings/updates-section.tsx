import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { feedUrlSchema, type UpdateStatus } from '../../../shared/ipc/update-procedures.ts'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import {
  updateQueries,
  useCheckForUpdates,
  useInstallUpdate,
  useSetUpdateFeed,
} from '../../ipc/update-queries.ts'
import { TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
  field: { alignSelf: 'stretch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Where new versions are looked for, and what was found. */
export function UpdatesSection({ isManaged }: { readonly isManaged: boolean }) {
  const { t } = useTranslation('settings')
  const query = useQuery(updateQueries.status())
  return (
    <Section title={t('updates.section')}>
      <Loaded query={query}>
        {status => (
          <>
            <FeedAddress key={status.feedUrl} saved={status.feedUrl} isManaged={isManaged} />
            <Found status={status} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function FeedAddress({ saved, isManaged }: { readonly saved: string | null; readonly isManaged: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const notify = useNotice()
  const setFeed = useSetUpdateFeed()
  const [typed, setTyped] = useState(saved ?? '')
  const [isRefused, setRefused] = useState(false)
  const save = () => {
    const address = feedUrlSchema.nullable().safeParse(typed.trim() || null)
    setRefused(!address.success)
    if (!address.success) return
    setFeed.mutate(address.data, {
      onSuccess: () => notify({ intent: 'success', title: t('updates.saved') }),
    })
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <div className={styles.field}>
        <TextField
          type="url"
          label={t('updates.feed')}
          hint={t(isManaged ? 'managed.locked' : 'updates.feedHint')}
          readOnly={isManaged}
          error={isRefused ? t('updates.feedInvalid') : undefined}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value)
            setRefused(false)
          }}
        />
      </div>
      {!isManaged && (
        <Button type="submit" disabledFocusable={typed.trim() === (saved ?? '') || setFeed.isPending}>
          {t('updates.save')}
        </Button>
      )}
    </form>
  )
}

function Found({ status }: { readonly status: UpdateStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('settings')
  const check = useCheckForUpdates()
  const install = useInstallUpdate()
  const { state, version, problem } = status
  const isUnderWay = state === 'checking' || state === 'fetching'
  return (
    <>
      <Body1 block role="status">
        {t(`updates.states.${state}`, { version })}
      </Body1>
      {problem && <ProblemMessage problem={problem} />}
      {state !== 'off' && (
        <div className={styles.actions}>
          {state === 'ready' ? (
            <Button disabledFocusable={install.isPending} onClick={() => install.mutate()}>
              {t('updates.install')}
            </Button>
          ) : (
            <Button disabledFocusable={isUnderWay} onClick={() => check.mutate()}>
              {t('updates.check')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
