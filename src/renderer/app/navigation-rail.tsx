import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSync24Filled,
  ArrowSync24Regular,
  bundleIcon,
  ClipboardTaskListLtr24Filled,
  ClipboardTaskListLtr24Regular,
  QuestionCircle24Filled,
  QuestionCircle24Regular,
  Settings24Filled,
  Settings24Regular,
} from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'

const useStyles = makeStyles({
  rail: {
    width: '104px',
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
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid Highlight` },
  },
})

const links = [
  { name: 'claims', icon: bundleIcon(ClipboardTaskListLtr24Filled, ClipboardTaskListLtr24Regular) },
  { name: 'activity', icon: bundleIcon(ArrowSync24Filled, ArrowSync24Regular) },
  { name: 'settings', icon: bundleIcon(Settings24Filled, Settings24Regular) },
  { name: 'help', icon: bundleIcon(QuestionCircle24Filled, QuestionCircle24Regular) },
] as const

/** The way between the window's four places. */
export function NavigationRail() {
  const styles = useStyles()
  const { t } = useTranslation('shell')
  return (
    <nav aria-label={t('navigation.label')} className={styles.rail}>
      {links.map(({ name, icon: Icon }) => (
        <NavLink
          key={name}
          to={`/${name}`}
          className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
        >
          {({ isActive }) => (
            <>
              <Icon filled={isActive} aria-hidden />
              {t(`navigation.${name}`)}
            </>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
