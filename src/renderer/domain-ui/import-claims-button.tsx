import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'

/** The way to the page where claims come out of a file. */
export function ImportClaimsButton() {
  const { t } = useTranslation('imports')
  const navigate = useNavigate()
  return <Button onClick={() => void navigate('/import')}>{t('open')}</Button>
}
