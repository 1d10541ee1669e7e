import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSync24Filled,
  ArrowSync24Regular,
  bundleIcon,
  ClipboardTaskListLtr24Filled,
  ClipboardTaskListLtr24Regular,
  Home24Filled,
  Home24Regular,
  People24Filled,
  People24Regular,
  QuestionCircle24Filled,
  QuestionCircle24Regular,
  Settings24Filled,
  Settings24Regular,
} from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { appQueries } from '../ipc/app-queries.ts'
import { claimQueries } from '../ipc/claim-queries.ts'

const useStyles = makeStyles({
  rail: {
    width: '112px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    // A border in every state: high contrast shows it, and nothing moves when it gets its colour.
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  badge: { position: 'absolute', top: '4px', left: '50%', marginLeft: '6px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid Highlight` },
  },
})

const links = [
  { name: 'home', icon: bundleIcon(Home24Filled, Home24Regular) },
  { name: 'claims', icon: bundleIcon(ClipboardTaskListLtr24Filled, ClipboardTaskListLtr24Regular) },
  { name: 'customers', icon: bundleIcon(People24Filled, People24Regular) },
  { name: 'activity', icon: bundleIcon(ArrowSync24Filled, ArrowSync24Regular) },
  { name: 'settings', icon: bundleIcon(Settings24Filled, Settings24Regular) },
  { name: 'help', icon: bundleIcon(QuestionCircle24Filled, QuestionCircle24Regular) },
] as const

/** The way between the window's places. */
export function NavigationRail() {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  const calls = useCalls()
  return (
    <nav aria-label={t('navigation.label')} className={styles.rail}>
      {links.map(({ name, icon: Icon }) => (
        <NavLink
          key={name}
          to={`/${name}`}
          // Beside the name, which stays the same.
          title={calls[name]?.says}
          className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
        >
          {({ isActive }) => (
            <>
              <Icon filled={isActive} aria-hidden />
              {calls[name] && (
                <CounterBadge
                  aria-hidden
                  className={styles.badge}
                  size="small"
                  color="danger"
                  count={calls[name].count}
                  dot={calls[name].count === 0}
                />
              )}
              {t(`navigation.${name}`)}
            </>
          )}
        </NavLink>
      ))}
    </nav>
  )
}

interface Call {
  /** Zero for something that cannot be counted. */
  readonly count: number
  readonly says: string
}

/** Where something waits for the user. */
function useCalls(): Partial<Record<(typeof links)[number]['name'], Call>> {
  const { t } = useTranslation('shell')
  const { data: attention } = useQuery(claimQueries.attention())
  const { data: sync } = useQuery(appQueries.syncStatus())
  const count = attention?.claims ?? 0
  const syncNeedsUser = sync?.state === 'stopped' || sync?.problem?.code === 'sign-in-needed'
  return {
    ...(count > 0 && { claims: { count, says: t('navigation.claimsWaiting', { count }) } }),
    ...(syncNeedsUser && { activity: { count: 0, says: t('navigation.syncWaiting') } }),
  }
}
