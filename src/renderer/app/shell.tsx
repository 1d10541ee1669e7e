import { Badge, Button, makeStyles, Subtitle2, Tooltip, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Outlet } from 'react-router'
import { profileColour } from '../domain-ui/profile-colour.ts'
import { useNewClaim } from '../domain-ui/use-new-claim.ts'
import { useProfile } from '../domain-ui/use-profile.ts'
import { CommandPalette } from '../features/palette/command-palette.tsx'
import { appQueries } from '../ipc/app-queries.ts'
import { useConnection } from '../ipc/use-connection.ts'
import { BackupBanner } from './backup-banner.tsx'
import { GivenFiles } from './given-files.tsx'
import { NavigationRail } from './navigation-rail.tsx'
import { PlaceBanner } from './place-banner.tsx'
import { ProfileBadge } from './profile-badge.tsx'
import { ProtectionBanner } from './protection-banner.tsx'
import { StatusBar } from './status-bar.tsx'
import { StorageBanner } from './storage-banner.tsx'
import { SyncQuestion } from './sync-question.tsx'
import { TemplateMenu } from './template-menu.tsx'
import { UpdateBanner } from './update-banner.tsx'
import { useCommands } from './use-commands.ts'
import { useFlushAnswer } from './use-flush-answer.ts'
import { usePlaces } from './use-places.ts'

const useStyles = makeStyles({
  // Of the window, not of the parent: a class on FluentProvider would stretch its portals over everything, too.
  window: { height: '100vh', display: 'flex', flexDirection: 'column' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderTop: '6px solid transparent',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  spacer: { flexGrow: 1 },
  middle: { flexGrow: 1, minHeight: 0, display: 'flex' },
  main: { flexGrow: 1, minWidth: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
})

/** The window's frame: header, navigation, the page, and the sync status at its foot. */
export function Shell() {
  const styles = useStyles()
  useCommands()
  usePlaces()
  useFlushAnswer()
  useConnection()
  return (
    <div className={styles.window}>
      <Header />
      <StorageBanner />
      <BackupBanner />
      <PlaceBanner />
      <ProtectionBanner />
      <SyncQuestion />
      <UpdateBanner />
      <div className={styles.middle}>
        <NavigationRail />
        <main className={styles.main}>
          <Outlet />
        </main>
      </div>
      <StatusBar />
      <GivenFiles />
      <CommandPalette />
    </div>
  )
}

function Header() {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const { data: info } = useQuery(appQueries.info())
  const newClaim = useNewClaim()
  const { profile } = useProfile()
  return (
    <header className={styles.header} style={{ borderTopColor: profileColour[profile?.colour ?? 'none'] }}>
      <Subtitle2 as="span">{t('appName')}</Subtitle2>
      <ProfileBadge />
      {info?.isSandbox && (
        <Tooltip content={t('sandbox.hint')} relationship="description">
          <Badge appearance="tint" color="warning" tabIndex={0}>
            {t('sandbox.badge')}
          </Badge>
        </Tooltip>
      )}
      <span className={styles.spacer} />
      <TemplateMenu />
      <Button
        appearance="primary"
        icon={<Add20Regular />}
        disabledFocusable={newClaim.isPending}
        onClick={newClaim.start}
      >
        {t('newClaim')}
      </Button>
    </header>
  )
}
