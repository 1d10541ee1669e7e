import { Button, makeStyles, Text } from '@fluentui/react-components'
import { Chat20Regular, DocumentAdd20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Claim } from '../../../../shared/domain/claim.ts'
import { openFieldsOf } from '../../../../shared/domain/policy/after-submission.ts'
import { Part } from './part.tsx'

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } })

interface WhatToAddProps {
  readonly claim: Claim
  readonly texts: readonly string[]
  readonly onOpenConversation: () => void
}

/** What would strengthen the proof, and the way to where it is added: the policy says where that is now. */
export function WhatToAdd({ claim, texts, onOpenConversation }: WhatToAddProps) {
  const styles = useStyles()
  const { t } = useTranslation('arbitration')
  const navigate = useNavigate()
  const open = openFieldsOf(claim)
  const mayAdd = open === 'all' || open.includes('documents')
  return (
    <Part title={t('add')}>
      {texts.length === 0 ? (
        <Text>{t('nothingToAdd')}</Text>
      ) : (
        <ul aria-label={t('add')}>
          {texts.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Text>{t(mayAdd ? 'whereNow' : 'whereLater')}</Text>
      {mayAdd ? (
        <Button
          className={styles.button}
          icon={<DocumentAdd20Regular />}
          onClick={() => void navigate(`/claims/${claim.id}/edit/documents`)}
        >
          {t('addNow')}
        </Button>
      ) : (
        <Button className={styles.button} icon={<Chat20Regular />} onClick={onOpenConversation}>
          {t('write')}
        </Button>
      )}
    </Part>
  )
}
