import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import type { SaveState } from './autosave.ts'

const useStyles = makeStyles({ failed: { color: tokens.colorStatusDangerForeground3 } })

/** Whether what is on screen is stored. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const texts = useProblemTexts()
  switch (state.kind) {
    case 'saved':
    case 'saving': {
      const text = t(`saveState.${state.kind}`)
      return (
        <Text role="status" aria-label={text}>
          {text}
        </Text>
      )
    }
    case 'failed':
    case 'clash':
      return (
        <Text role="status" className={styles.failed}>
          {t('saveState.failed', { problem: texts.title(state.problem) })}
        </Text>
      )
  }
}
