import { useTranslation } from 'react-i18next'
import { type ReplyKind, replyKinds } from '../../shared/domain/reply-kind.ts'
import { type UndoStep, undoableSettings } from '../../shared/undo/undo-step.ts'
import { fieldName } from '../i18n/field-name.ts'

/** What a step is called: `change of Customer name, Contoso Ltd`. */
export function useUndoText(): (step: UndoStep) => string {
  const { t } = useTranslation('undo')
  const { t: domain } = useTranslation('domain')
  return ({ kind, claims, detail, customerName }) => {
    if (kind === 'claim-edited' && claims > 1) return t('many.claim-edited', { count: claims })
    const customer = customerName.trim() || t('unnamedCustomer')
    switch (kind) {
      case 'claim-edited':
      case 'document-edited': {
        const field = kind === 'claim-edited' ? fieldName(detail ?? undefined, domain) : (detail ?? '')
        return field === ''
          ? t('steps.claim-edited', { customer })
          : t('steps.field-edited', { field, customer })
      }
      case 'claims-imported':
      case 'import-undone':
        return t(`steps.${kind}`, { count: claims, file: detail ?? '' })
      case 'customer-noted':
      case 'customer-added':
      case 'customer-edited':
      case 'customer-removed':
      case 'customers-merged':
      case 'customers-parted':
      case 'customers-kept-apart':
        return t(`steps.${kind}`, { customer: detail?.trim() || t('unnamed') })
      case 'reply-edited':
      case 'reply-removed':
        return t(`steps.${kind}`, { message: t(`messages.${messageKind(detail)}`), customer })
      case 'reply-document-added':
      case 'reply-document-removed':
        return t(`steps.${kind}`, { document: detail ?? '', customer })
      case 'template-saved':
      case 'template-renamed':
      case 'template-removed':
      case 'template-restored':
      case 'view-saved':
      case 'view-removed':
        return t(`steps.${kind}`, { name: detail ?? '' })
      case 'setting-changed': {
        const setting = undoableSettings.find(name => name === detail)
        return t('steps.setting-changed', { setting: setting ? t(`settings.${setting}`) : '' })
      }
      case 'document-added':
        return claims > 1
          ? t('many.document-added', { count: claims, document: detail ?? '' })
          : t('steps.document-added', { document: detail ?? '', customer })
      case 'document-moved':
      case 'document-removed':
      case 'document-restored':
      case 'document-replaced':
        return t(`steps.${kind}`, { document: detail ?? '', customer })
      default:
        return claims > 1 ? t(`many.${kind}`, { count: claims }) : t(`steps.${kind}`, { customer })
    }
  }
}

function messageKind(detail: string | null): ReplyKind {
  return replyKinds.find(kind => kind === detail) ?? 'reply'
}
