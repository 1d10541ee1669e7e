import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type ComponentType, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { stepProblems } from '../../../shared/domain/rules/step-status.ts'
import type { Step } from '../../../shared/domain/steps.ts'
import { ProblemsPanel } from '../../domain-ui/problems-panel.tsx'
import { ClosedStep } from './closed-step.tsx'
import { focusField } from './focus-field.ts'
import { ContactsStep } from './steps/contacts-step.tsx'
import { CustomerStep } from './steps/customer-step.tsx'
import { DocumentsStep } from './steps/documents-step.tsx'
import { PartnerStep } from './steps/partner-step.tsx'
import { ProductsStep } from './steps/products-step.tsx'
import { ReviewStep } from './steps/review-step.tsx'
import { SolutionStep } from './steps/solution-step.tsx'
import { useWizard } from './wizard-context.ts'

const fieldsOf: Record<Step, ComponentType> = {
  customer: CustomerStep,
  solution: SolutionStep,
  products: ProductsStep,
  partner: PartnerStep,
  contacts: ContactsStep,
  documents: DocumentsStep,
  review: ReviewStep,
}

const useStyles = makeStyles({
  pane: {
    overflow: 'auto',
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
    // Keeps what the focus is moved to away from the edges.
    scrollPaddingBlock: tokens.spacingVerticalXXL,
  },
  column: {
    maxWidth: '860px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
})

interface StepPaneProps {
  readonly step: Step
  /** The field that the step is opened for, if it is for one. */
  readonly takeWanted: () => string | undefined
}

/** One step: its fields, and what is wrong there. The focus comes along, to the wanted field or the heading. */
export function StepPane({ step, takeWanted }: StepPaneProps) {
  const { t } = useTranslation('wizard')
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const pane = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { claim, problems, goToProblem } = useWizard()

  useEffect(() => {
    const path = takeWanted()
    const found = path !== undefined && pane.current !== null && focusField(pane.current, path)
    if (!found) heading.current?.focus({ preventScroll: true })
  }, [takeWanted])

  const Fields = fieldsOf[step]
  return (
    <div ref={pane} className={styles.pane}>
      <div className={styles.column}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {domain(`steps.${step}`)}
        </h2>
        <ClosedStep step={step}>
          <Fields />
        </ClosedStep>
        {step !== 'review' && (
          <ProblemsPanel
            claim={claim}
            problems={stepProblems(step, problems)}
            noneText={t('noProblemsHere')}
            onGoTo={goToProblem}
          />
        )}
      </div>
    </div>
  )
}
