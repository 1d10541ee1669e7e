import { Button, makeStyles, Title3, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import { type Step, steps } from '../../../shared/domain/steps.ts'
import { ClaimReuse } from '../../domain-ui/claim-reuse.tsx'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { StatusBadge } from '../../domain-ui/status-badge.tsx'
import type { SaveState } from './autosave.ts'
import { SaveStatus } from './save-status.tsx'
import { StepNavigation } from './step-navigation.tsx'
import { useWizard } from './wizard-context.ts'

const useStyles = makeStyles({
  frame: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  spacer: { flexGrow: 1 },
  title: { margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  notice: { padding: `0 ${tokens.spacingHorizontalXL}`, maxHeight: '45%', flexShrink: 0, overflow: 'auto' },
  // No higher than what is left of the window, however much stands above.
  middle: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplate: 'minmax(0, 1fr) / 200px minmax(0, 1fr)',
  },
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Beside the buttons: at the other end notices would cover it.
  status: { flexGrow: 1, minWidth: 0 },
})

interface WizardFrameProps {
  readonly step: Step
  readonly saveState: SaveState
  /** Above the step; what cannot wait. */
  readonly notice: ReactNode
  readonly children: ReactNode
}

/** What stands around each step: the claim's name, the way to the other steps, and whether all is saved. */
export function WizardFrame({ step, saveState, notice, children }: WizardFrameProps) {
  const { t } = useTranslation('wizard')
  const styles = useStyles()
  const { claim, flush } = useWizard()
  const [name, customer] = useWatch<ClaimContent, ['claimName', 'customer.name']>({
    name: ['claimName', 'customer.name'],
  })
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Title3 as="h1" className={styles.title}>
          {name.trim() || customer.trim() || t('untitled')}
        </Title3>
        <StatusBadge state={claim.state} />
        <span className={styles.spacer} />
        <ClaimReuse claim={claim} saved={flush} />
      </header>
      {notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.middle}>
        <StepNavigation step={step} />
        {children}
      </div>
      <footer className={styles.footer}>
        <StepButtons step={step} />
        <div className={styles.status}>
          <SaveStatus state={saveState} />
        </div>
      </footer>
    </div>
  )
}

function StepButtons({ step }: { readonly step: Step }) {
  const { t } = useTranslation('wizard')
  const { goTo, flush } = useWizard()
  const navigate = useNavigate()
  const place = steps.indexOf(step)
  const before = steps[place - 1]
  const next = steps[place + 1]
  useCommand('previous-step', before ? () => goTo(before) : null)
  useCommand('next-step', next ? () => goTo(next) : null)
  const close = async () => {
    await flush()
    await navigate('/claims')
  }
  return (
    <>
      <Button disabledFocusable={before === undefined} onClick={() => before && goTo(before)}>
        {t('back')}
      </Button>
      <Button appearance="primary" disabledFocusable={next === undefined} onClick={() => next && goTo(next)}>
        {t('next')}
      </Button>
      <Button onClick={() => void close()}>{t('close')}</Button>
    </>
  )
}
