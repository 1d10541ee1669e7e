import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
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
import { Section } from '../../ui/section.tsx'
import { useNotice } from '../../ui/toasts.tsx'
import { AddressForm } from './address-form.tsx'

const useStyles = makeStyles({
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
  const { t } = useTranslation('settings')
  const notify = useNotice()
  const setFeed = useSetUpdateFeed()
  return (
    <AddressForm
      saved={saved}
      isManaged={isManaged}
      schema={feedUrlSchema.nullable()}
      texts={{
        label: t('updates.feed'),
        hint: t('updates.feedHint'),
        invalid: t('updates.feedInvalid'),
        save: t('updates.save'),
      }}
      isSaving={setFeed.isPending}
      onSave={feedUrl =>
        setFeed.mutate(feedUrl, {
          onSuccess: () => notify({ intent: 'success', title: t('updates.saved') }),
        })
      }
    />
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
