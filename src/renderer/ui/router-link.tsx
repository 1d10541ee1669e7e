import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

/** A Fluent link to another page of the window. */
export function RouterLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const href = useHref(to)
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <Link href={href} onClick={onClick}>
      {children}
    </Link>
  )
}
