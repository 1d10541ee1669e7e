import { Link } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { type HelpLink, helpLinks } from '../i18n/help-topics.ts'
import { useOpenLink } from '../ipc/app-mutations.ts'

/** A page of Microsoft's, which opens in the system's browser. */
export function OutsideLink({ link }: { readonly link: HelpLink }) {
  const { t } = useTranslation('help')
  const openLink = useOpenLink()
  return (
    <Link as="button" onClick={() => openLink.mutate(helpLinks[link])}>
      {t(`links.${link}`)} <Open16Regular aria-hidden />
    </Link>
  )
}
