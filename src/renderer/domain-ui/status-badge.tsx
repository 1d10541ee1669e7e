import { Badge, type BadgeProps } from '@fluentui/react-components'
import { isKnownState, type KnownState } from '../../shared/domain/claim-state.ts'
import { useStateText } from './state-text.ts'

// The words say it; the colour only helps the eye along a list.
const colors: Record<KnownState, NonNullable<BadgeProps['color']>> = {
  draft: 'subtle',
  ready: 'brand',
  queued: 'informative',
  sending: 'informative',
  submitted: 'informative',
  'under-review': 'informative',
  'action-required': 'warning',
  approved: 'success',
  rejected: 'danger',
  'in-dispute': 'warning',
  'rejected-final': 'danger',
}

/** A claim's state as a badge. */
export function StatusBadge({ state }: { readonly state: string }) {
  const text = useStateText()
  return <StateBadge state={state} text={text(state)} />
}

/** The badge, for many of them: the words are looked up by who shows them. */
export function StateBadge({ state, text }: { readonly state: string; readonly text: string }) {
  return (
    <Badge
      appearance="tint"
      size="large"
      shape="rounded"
      color={isKnownState(state) ? colors[state] : 'subtle'}
    >
      {text}
    </Badge>
  )
}
