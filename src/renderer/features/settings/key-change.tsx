import { Button, Caption1, Field, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ProtectionStatus } from '../../../shared/ipc/protection-procedures.ts'
import { ProblemMessage } from '../../domain-ui/problem-message.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useChangeKey } from '../../ipc/protection-mutations.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  progress: { alignSelf: 'stretch' },
})

/** A new key for all documents, with how far it is. */
export function KeyChange({ status: { isLocked, keyChange } }: { readonly status: ProtectionStatus }) {
  const styles = useStyles()
  const { t } = useTranslation('protection')
  const format = useFormat()
  const change = useChangeKey()
  const { isRunning, doneBytes, totalBytes, problem, damagedDocuments } = keyChange ?? {}
  return (
    <div className={styles.root}>
      {isRunning ? (
        <Field
          className={styles.progress}
          label={t('changing')}
          hint={t('changed', {
            done: format.bytes(doneBytes ?? 0),
            total: format.bytes(totalBytes ?? 0),
          })}
        >
          <ProgressBar value={totalBytes ? (doneBytes ?? 0) / totalBytes : 0} />
        </Field>
      ) : (
        <>
          {keyChange !== null && !isLocked && <Text>{t('changeStopped')}</Text>}
          {damagedDocuments !== undefined && damagedDocuments > 0 && (
            <Text>{t('damaged', { count: damagedDocuments })}</Text>
          )}
          {problem && <ProblemMessage problem={problem} />}
          <Button disabled={isLocked || change.isPending} onClick={() => change.mutate()}>
            {t(keyChange === null ? 'changeKey' : 'goOn')}
          </Button>
        </>
      )}
      <Caption1>{t('changeHint')}</Caption1>
    </div>
  )
}
