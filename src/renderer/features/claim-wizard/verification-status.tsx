import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useNow } from '../../ui/use-now.ts'
import { useWizard } from './wizard-context.ts'

const refreshMs = 30_000

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
})

/** Whether the service has been asked about what is claimed, when, and the way to ask it now. */
export function VerificationStatus() {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const { isChecking, check } = useWizard().verification
  return (
    <div className={styles.group}>
      <Text>{useStateText()}</Text>
      <Button size="small" disabledFocusable={isChecking} onClick={check}>
        {t('verification.check')}
      </Button>
      {/* Apart from the state: a time that moves on must not be read aloud every minute. */}
      <Text role="status">{useNews()}</Text>
    </div>
  )
}

function useStateText(): string {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const now = useNow(refreshMs)
  const { latest } = useWizard().verification
  if (latest === null) return t('verification.notYet')
  const at = new Date(latest.verifiedAt)
  // Between two looks at the clock an answer may be younger than "now".
  const when = format.relative(latest.verifiedAt, at > now ? at : now)
  return latest.isStale ? t('verification.changed', { when }) : t('verification.verified', { when })
}

/** What is happening, or came of the user's own question. */
function useNews(): string {
  const { t } = useTranslation('wizard')
  const texts = useProblemTexts()
  const { isChecking, asked, latest } = useWizard().verification
  if (isChecking) return t('verification.checking')
  const found = (count: number) =>
    count === 0 ? t('verification.nothingFound') : t('verification.found', { count })
  switch (asked?.kind) {
    case 'failed':
      return texts.title(asked.problem)
    case 'not-askable':
      return t('verification.notAskable')
    case 'answered':
      return latest?.isStale === false ? found(asked.count) : ''
    case undefined:
      return ''
  }
}
