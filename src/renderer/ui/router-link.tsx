import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface RouterLinkProps {
  readonly to: string
  /** Within a sentence: underlined, since colour alone does not tell it from the words around it. */
  readonly inline?: boolean
  readonly children: ReactNode
}

/** A Fluent link to another page of the window. */
export function RouterLink({ to, inline = false, children }: RouterLinkProps) {
  const href = useHref(to)
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <Link inline={inline} href={href} onClick={onClick}>
      {children}
    </Link>
  )
}
