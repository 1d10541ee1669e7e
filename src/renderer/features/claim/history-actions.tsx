import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Claim, HistoryEntry } from '../../../shared/domain/claim.ts'
import type { HistoryState } from '../../../shared/ipc/claim-procedures.ts'
import { ask } from '../../ipc/ask.ts'
import { useSaveHistory, useSaveHistoryPdf } from './printed/use-printing.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  result: { marginBottom: tokens.spacingVerticalM },
})

/** Proves that the history is as it was written, and saves it for others. */
export function HistoryActions({
  claim,
  entries,
}: {
  readonly claim: Claim
  readonly entries: readonly HistoryEntry[]
}) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const verify = useMutation({
    mutationFn: () => ask(window.claimdesk.claims.verifyHistory({ id: claim.id })),
  })
  const saveJson = useSaveHistory(claim)
  const savePdf = useSaveHistoryPdf(claim, entries)
  return (
    <>
      <div className={styles.bar}>
        <Button
          icon={<ShieldCheckmark20Regular />}
          disabledFocusable={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('history.verify')}
        </Button>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={saveJson.isPending}
          onClick={() => saveJson.mutate()}
        >
          {t('history.saveJson')}
        </Button>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={savePdf.isPending}
          onClick={() => savePdf.mutate()}
        >
          {t('history.savePdf')}
        </Button>
      </div>
      <div role="status">{verify.data && <Verified state={verify.data} lines={entries.length} />}</div>
    </>
  )
}

function Verified({ state, lines }: { readonly state: HistoryState; readonly lines: number }) {
  const styles = useStyles()
  const { t } = useTranslation('claim')
  const text =
    state.state === 'broken'
      ? t('history.broken', { line: state.at })
      : t(state.state === 'whole' ? 'history.whole' : 'history.cut', { count: lines })
  return (
    <MessageBar
      className={styles.result}
      intent={state.state === 'whole' ? 'success' : 'error'}
      layout="multiline"
    >
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
