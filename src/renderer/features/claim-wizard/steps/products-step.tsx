import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ClaimContent } from '../../../../shared/domain/claim-content.ts'
import { ProductRows } from '../fields/product-rows.tsx'
import { WorkloadChoice } from '../fields/workload-choice.tsx'
import { VerificationStatus } from '../verification-status.tsx'
import { useWizard } from '../wizard-context.ts'

export function ProductsStep() {
  const area = useWatch<ClaimContent, 'solutionArea'>({ name: 'solutionArea' })
  switch (area) {
    case null:
      return <AreaFirst />
    case 'business-applications':
      return (
        <>
          <ProductRows />
          <VerificationStatus />
        </>
      )
    case 'microsoft-365':
      return (
        <>
          <WorkloadChoice />
          <VerificationStatus />
        </>
      )
  }
}

function AreaFirst() {
  const { t } = useTranslation('wizard')
  const { goTo } = useWizard()
  return (
    <MessageBar>
      <MessageBarBody>{t('products.areaFirst')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" data-field="products" onClick={() => goTo('solution')}>
          {t('products.goToSolution')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
