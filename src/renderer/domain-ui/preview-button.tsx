import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { Eye20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'

/** Opens a document's preview; has the focus again once that is closed. */
export function PreviewButton({
  name,
  size,
  onClick,
}: {
  readonly name: string
  readonly size?: 'small' | 'medium'
  readonly onClick: () => void
}) {
  const { t } = useTranslation('preview')
  return (
    <Button
      {...useRestoreFocusTarget()}
      {...(size && { size })}
      icon={<Eye20Regular />}
      aria-description={name}
      onClick={onClick}
    >
      {t('open')}
    </Button>
  )
}
