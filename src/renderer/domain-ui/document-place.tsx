import { Button } from '@fluentui/react-components'
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { useMoveDocument } from './document-mutations.ts'

interface DocumentPlaceProps {
  readonly claimId: ClaimId
  readonly document: Attachment
  /** Its place in the order, from 0, and how many there are. */
  readonly place: number
  readonly count: number
}

/** Moves a document up and down in the order in which the reviewer gets them. */
export function DocumentPlace({ claimId, document: { id, name }, place, count }: DocumentPlaceProps) {
  const { t } = useTranslation('documents')
  const move = useMoveDocument(claimId)
  const pressed = useRef<HTMLElement>(null)
  // An element that changes its place in the page loses the focus: the keyboard goes on where it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what moved it.
  useEffect(() => {
    pressed.current?.focus()
    pressed.current = null
  }, [place])
  const shift = (by: number) => (event: { readonly currentTarget: HTMLElement }) => {
    pressed.current = event.currentTarget
    move.mutate({ id, place: place + by })
  }
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label={t('moveUp')}
        aria-description={name}
        // Stays reachable at the end of its way, so that the focus is not thrown away.
        disabledFocusable={place === 0 || move.isPending}
        onClick={shift(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label={t('moveDown')}
        aria-description={name}
        disabledFocusable={place === count - 1 || move.isPending}
        onClick={shift(1)}
      />
    </>
  )
}
